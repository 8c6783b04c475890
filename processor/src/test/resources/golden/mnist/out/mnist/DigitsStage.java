package mnist;

import dev.stagewright.Body;
import dev.stagewright.Store;
import dev.stagewright.config.Codecs;
import dev.stagewright.config.ConfigException;
import dev.stagewright.config.ConfigFileException;
import dev.stagewright.config.ConfigReader;
import dev.stagewright.config.Limit;
import dev.stagewright.config.StageType;
import dev.stagewright.config.Violations;
import dev.stagewright.load.StageLoader;
import dev.stagewright.match.Matcher;
import dev.stagewright.realize.OpenBuild;
import dev.stagewright.realize.RealizeException;
import java.nio.file.Path;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/**
 * Configures the stage {@link Digits}.
 *
 * <p>Digits drawn as strokes, in the shape of MNIST: no download.
 */
@Generated("dev.stagewright.processor.StageProcessor")
@NullMarked
public final class DigitsStage {
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
    Builder builder = new Builder();
    builder.values.train = derivation.train();
    builder.values.test = derivation.test();
    builder.values.seed = derivation.seed();
    builder.type = derivation.configuration().type();
    builder.body = derivation.recipe.body;
    builder.matcher = derivation.recipe.matcher;
    return builder;
  }

  /**
   * Reads a configuration.
   *
   * @param reader what to read from
   * @return the derivation
   * @throws ConfigException if a value is missing, unknown, of a wrong type, or breaks a constraint
   */
  public static DigitsDRef read(ConfigReader reader) {
    Builder builder = new Builder();
    builder.values.train = reader.value("train", Codecs.INT, builder.values.train);
    builder.values.test = reader.value("test", Codecs.INT, builder.values.test);
    builder.values.seed = reader.value("seed", Codecs.LONG, builder.values.seed);
    return reader.finish(DigitsRecipe.TYPE, builder::instantiate);
  }

  /**
   * Reads a configuration from a JSON file, for which editors have a schema in the jar,
   * {@code META-INF/stagewright/mnist.Digits.schema.json}.
   *
   * <p>Inputs are described in place; to mention a derivation by its name, give the store too.
   *
   * @param file an object of values: what is not there has its default
   * @return the derivation
   * @throws ConfigFileException naming file, line and column of all that is wrong
   */
  public static DigitsDRef fromJson(Path file) {
    return StageLoader.of(DigitsStage.class.getClassLoader()).read(file, DigitsStage::read);
  }

  /**
   * Reads a configuration from a JSON file, for which editors have a schema in the jar,
   * {@code META-INF/stagewright/mnist.Digits.schema.json}.
   *
   * @param file an object of values: what is not there has its default
   * @param store what knows the derivations that the file mentions by their names
   * @return the derivation
   * @throws ConfigFileException naming file, line and column of all that is wrong
   */
  public static DigitsDRef fromJson(Path file, Store store) {
    return StageLoader.of(DigitsStage.class.getClassLoader(), store.contents())
        .read(file, DigitsStage::read);
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
   * @throws RealizeException if what it needs cannot be realized
   */
  public static OpenBuild<Digits, DigitsRRef> begin(Store store, DigitsDRef derivation) {
    return store.begin(derivation, derivation.recipe());
  }

  /**
   * A configuration of {@link Digits} in the making: defaults stand until they are set.
   */
  public static final class Builder {
    final Digits values = new Digits();

    StageType type = DigitsRecipe.TYPE;

    Body<Digits> body = DigitsRecipe.BODY;

    @Nullable Matcher matcher;

    Builder() {
    }

    /**
     * Training images to draw.
     *
     * @param train the value
     * @return the builder
     */
    public Builder train(@Limit(greaterThan = "0") int train) {
      values.train = train;
      return this;
    }

    /**
     * Sets {@code test}.
     *
     * @param test the value
     * @return the builder
     */
    public Builder test(@Limit(greaterThan = "0") int test) {
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

    /**
     * Puts another body in place of the stage's own: for tests of what is built from it. Its name
     * stands for the code, so that what it builds is never taken for the real thing.
     *
     * @param name the name of the body; not empty
     * @param body what builds
     * @return the builder
     * @throws ConfigException if the name is empty
     */
    public Builder building(String name, Body<Digits> body) {
      this.type = DigitsRecipe.TYPE.building(name);
      this.body = body;
      return this;
    }

    /**
     * Ends the configuration. Touches no store.
     *
     * @return the derivation
     * @throws ConfigException if a value is missing or breaks a constraint
     */
    public DigitsDRef instantiate() {
      DigitsDRef derivation = new DigitsDRef(this);
      Violations violations = new Violations(DigitsRecipe.TYPE);
      violations.check(derivation.train() > 0, "train", derivation.train(),
          "must be greater than 0");
      violations.check(derivation.test() > 0, "test", derivation.test(), "must be greater than 0");
      violations.refuse();
      return derivation;
    }
  }
}
