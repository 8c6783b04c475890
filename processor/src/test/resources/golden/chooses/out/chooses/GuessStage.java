package chooses;

import dev.stagewright.Store;
import dev.stagewright.build.ManualBuild;
import dev.stagewright.config.Codecs;
import dev.stagewright.config.ConfigReader;
import dev.stagewright.config.FieldVisitor;
import dev.stagewright.config.StageType;
import dev.stagewright.spi.StageBuilder;
import java.nio.file.Path;
import java.util.List;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/**
 * Configures the stage {@link Guess}.
 *
 * <p>Guesses until it is right.
 */
@Generated("dev.stagewright.processor.StageProcessor")
@NullMarked
public final class GuessStage {
  static final StageType TYPE = StageType.versioned("guess", Guess.class, "1");

  private GuessStage() {
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
  public static Builder from(GuessDRef derivation) {
    return new Builder(derivation);
  }

  /**
   * Reads a configuration.
   *
   * @param reader what to read from
   * @return the derivation
   * @throws dev.stagewright.config.ConfigException if a value is missing, unknown, of a wrong type, or breaks a constraint
   */
  public static GuessDRef read(ConfigReader reader) {
    return new Builder().read(reader);
  }

  /**
   * Reads a configuration from a JSON file, for which editors have a schema in the jar,
   * {@code META-INF/stagewright/chooses.Guess.schema.json}.
   *
   * <p>Inputs are described in place; to mention a derivation by its name, give the store too.
   *
   * @param file an object of values: what is not there has its default
   * @return the derivation
   * @throws dev.stagewright.config.ConfigFileException naming file, line and column of all that is wrong
   */
  public static GuessDRef fromJson(Path file) {
    return new Builder().read(GuessStage.class, file);
  }

  /**
   * Reads a configuration from a JSON file, for which editors have a schema in the jar,
   * {@code META-INF/stagewright/chooses.Guess.schema.json}.
   *
   * @param file an object of values: what is not there has its default
   * @param store what knows the derivations that the file mentions by their names
   * @return the derivation
   * @throws dev.stagewright.config.ConfigFileException naming file, line and column of all that is wrong
   */
  public static GuessDRef fromJson(Path file, Store store) {
    return new Builder().read(GuessStage.class, file, store);
  }

  /**
   * Opens a build to run by hand, as in JShell:
   *
   * <pre>{@code
   * var build = GuessStage.begin(store, derivation);
   * build.stage().guess();
   * var rref = build.commit();
   * }</pre>
   *
   * @param store where it takes place
   * @param derivation what to build
   * @return the build, to be committed or closed
   * @throws dev.stagewright.build.RealizeException if what it needs cannot be realized
   */
  public static ManualBuild<Guess, GuessRRef> begin(Store store, GuessDRef derivation) {
    return store.begin(derivation, derivation.recipe());
  }

  static List<GuessRRef> choose(List<GuessRRef> candidates) {
    return Guess.right(candidates);
  }

  /**
   * A configuration of {@link Guess} in the making: defaults stand until they are set.
   */
  public static final class Builder extends StageBuilder<Guess, GuessDRef, Builder> {
    final Guess values = new Guess();

    Builder() {
      super(GuessStage.TYPE);
    }

    Builder(GuessDRef derivation) {
      super(derivation);
      GuessDRef.copy(derivation.values, values);
    }

    /**
     * Sets {@code wanted}.
     *
     * @param wanted the value
     * @return the builder
     */
    public Builder wanted(int wanted) {
      values.wanted = wanted;
      return this;
    }

    @Override
    public GuessDRef instantiate() {
      return new GuessDRef(this);
    }

    @Override
    protected void exchange(FieldVisitor with) {
      values.wanted = with.value("wanted", Codecs.INT, values.wanted);
    }
  }
}
