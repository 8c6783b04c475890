package chooses;

import dev.stagewright.Body;
import dev.stagewright.Store;
import dev.stagewright.config.Codecs;
import dev.stagewright.config.ConfigException;
import dev.stagewright.config.ConfigFileException;
import dev.stagewright.config.ConfigReader;
import dev.stagewright.config.StageType;
import dev.stagewright.load.StageLoader;
import dev.stagewright.match.Matcher;
import dev.stagewright.realize.OpenBuild;
import dev.stagewright.realize.RealizeException;
import java.nio.file.Path;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/**
 * Configures the stage {@link Guess}.
 *
 * <p>Guesses until it is right.
 */
@Generated("dev.stagewright.processor.StageProcessor")
@NullMarked
public final class GuessStage {
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
    Builder builder = new Builder();
    builder.values.wanted = derivation.wanted();
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
  public static GuessDRef read(ConfigReader reader) {
    Builder builder = new Builder();
    builder.values.wanted = reader.value("wanted", Codecs.INT, builder.values.wanted);
    return reader.finish(GuessRecipe.TYPE, builder::instantiate);
  }

  /**
   * Reads a configuration from a JSON file, for which editors have a schema in the jar,
   * {@code META-INF/stagewright/chooses.Guess.schema.json}.
   *
   * <p>Inputs are described in place; to mention a derivation by its name, give the store too.
   *
   * @param file an object of values: what is not there has its default
   * @return the derivation
   * @throws ConfigFileException naming file, line and column of all that is wrong
   */
  public static GuessDRef fromJson(Path file) {
    return StageLoader.of(GuessStage.class.getClassLoader()).read(file, GuessStage::read);
  }

  /**
   * Reads a configuration from a JSON file, for which editors have a schema in the jar,
   * {@code META-INF/stagewright/chooses.Guess.schema.json}.
   *
   * @param file an object of values: what is not there has its default
   * @param store what knows the derivations that the file mentions by their names
   * @return the derivation
   * @throws ConfigFileException naming file, line and column of all that is wrong
   */
  public static GuessDRef fromJson(Path file, Store store) {
    return StageLoader.of(GuessStage.class.getClassLoader(), store.contents())
        .read(file, GuessStage::read);
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
   * @throws RealizeException if what it needs cannot be realized
   */
  public static OpenBuild<Guess, GuessRRef> begin(Store store, GuessDRef derivation) {
    return store.begin(derivation, derivation.recipe());
  }

  /**
   * A configuration of {@link Guess} in the making: defaults stand until they are set.
   */
  public static final class Builder {
    final Guess values = new Guess();

    StageType type = GuessRecipe.TYPE;

    Body<Guess> body = GuessRecipe.BODY;

    @Nullable Matcher matcher;

    Builder() {
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

    /**
     * Puts another body in place of the stage's own: for tests of what is built from it. Its name
     * stands for the code, so that what it builds is never taken for the real thing.
     *
     * @param name the name of the body; not empty
     * @param body what builds
     * @return the builder
     * @throws ConfigException if the name is empty
     */
    public Builder building(String name, Body<Guess> body) {
      this.type = GuessRecipe.TYPE.building(name);
      this.body = body;
      return this;
    }

    /**
     * Ends the configuration. Touches no store.
     *
     * @return the derivation
     * @throws ConfigException if a value is missing or breaks a constraint
     */
    public GuessDRef instantiate() {
      return new GuessDRef(this);
    }
  }
}
