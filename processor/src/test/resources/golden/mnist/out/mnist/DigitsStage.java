package mnist;

import dev.stagewright.Store;
import dev.stagewright.build.ManualBuild;
import dev.stagewright.config.Codecs;
import dev.stagewright.config.ConfigReader;
import dev.stagewright.config.FieldVisitor;
import dev.stagewright.config.ParameterConstraint;
import dev.stagewright.config.StageType;
import dev.stagewright.config.Violations;
import dev.stagewright.spi.StageBuilder;
import java.nio.file.Path;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/**
 * Configures the stage {@link Digits}.
 *
 * <p>Digits drawn as strokes, in the shape of MNIST: no download.
 */
@Generated("dev.stagewright.processor.StageProcessor")
@NullMarked
public final class DigitsStage {
  static final StageType TYPE = StageType.of("digits", Digits.class);

  private DigitsStage() {
  }

  /**
   * Starts a configuration.
   *
   * @return the builder
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Starts from another configuration: whatever is not set again stays as it was.
   *
   * @param derivation the derivation to change
   * @return the builder
   */
  public static Builder from(DigitsDRef derivation) {
    return new Builder(derivation);
  }

  /**
   * Reads a configuration.
   *
   * @param reader what to read from
   * @return the derivation
   * @throws dev.stagewright.config.ConfigException if a value is missing, unknown, of a wrong type, or breaks a constraint
   */
  public static DigitsDRef read(ConfigReader reader) {
    return new Builder().read(reader);
  }

  /**
   * Reads a configuration from a JSON file, for which editors have a schema in the jar,
   * {@code META-INF/stagewright/mnist.Digits.schema.json}.
   *
   * <p>Inputs are described in place; to mention a derivation by its name, give the store too.
   *
   * @param file an object of values: what is not there has its default
   * @return the derivation
   * @throws dev.stagewright.config.ConfigFileException naming file, line and column of all that is wrong
   */
  public static DigitsDRef fromJson(Path file) {
    return new Builder().read(DigitsStage.class, file);
  }

  /**
   * Reads a configuration from a JSON file, for which editors have a schema in the jar,
   * {@code META-INF/stagewright/mnist.Digits.schema.json}.
   *
   * @param file an object of values: what is not there has its default
   * @param store what knows the derivations that the file mentions by their names
   * @return the derivation
   * @throws dev.stagewright.config.ConfigFileException naming file, line and column of all that is wrong
   */
  public static DigitsDRef fromJson(Path file, Store store) {
    return new Builder().read(DigitsStage.class, file, store);
  }

  /**
   * Opens a build to run by hand, as in JShell:
   *
   * <pre>{@code
   * var build = DigitsStage.begin(store, derivation);
   * build.stage().draw();
   * var rref = build.commit();
   * }</pre>
   *
   * @param store where it takes place
   * @param derivation what to build
   * @return the build, to be committed or closed
   * @throws dev.stagewright.build.RealizeException if what it needs cannot be realized
   */
  public static ManualBuild<Digits, DigitsRRef> begin(Store store, DigitsDRef derivation) {
    return store.begin(derivation, derivation.recipe());
  }

  /**
   * A configuration of {@link Digits} in the making: defaults stand until they are set.
   */
  public static final class Builder extends StageBuilder<Digits, DigitsDRef, Builder> {
    final Digits values = new Digits();

    Builder() {
      super(DigitsStage.TYPE);
    }

    Builder(DigitsDRef derivation) {
      super(derivation);
      DigitsDRef.copy(derivation.values, values);
    }

    /**
     * Training images to draw.
     *
     * @param train the value
     * @return the builder
     */
    public Builder train(@ParameterConstraint(greaterThan = "0") int train) {
      values.train = train;
      return this;
    }

    /**
     * Sets {@code test}.
     *
     * @param test the value
     * @return the builder
     */
    public Builder test(@ParameterConstraint(greaterThan = "0") int test) {
      values.test = test;
      return this;
    }

    /**
     * Sets {@code seed}.
     *
     * @param seed the value
     * @return the builder
     */
    public Builder seed(long seed) {
      values.seed = seed;
      return this;
    }

    @Override
    public DigitsDRef instantiate() {
      DigitsDRef derivation = new DigitsDRef(this);
      Violations violations = new Violations(DigitsStage.TYPE);
      violations.check(derivation.train() > 0, "train", derivation.train(),
          "must be greater than 0");
      violations.check(derivation.test() > 0, "test", derivation.test(), "must be greater than 0");
      violations.refuse();
      return derivation;
    }

    @Override
    protected void exchange(FieldVisitor with) {
      values.train = with.value("train", Codecs.INT, values.train);
      values.test = with.value("test", Codecs.INT, values.test);
      values.seed = with.value("seed", Codecs.LONG, values.seed);
    }
  }
}
