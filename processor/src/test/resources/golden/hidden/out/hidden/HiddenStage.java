package hidden;

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
 * Configures the stage {@link Hidden}.
 */
@Generated("dev.stagewright.processor.StageProcessor")
@NullMarked
final class HiddenStage {
  private HiddenStage() {
  }

  /**
   * Starts a configuration.
   *
   * @return the first step; what has no default is asked for in turn
   */
  static NeedsWord builder() {
    return new Steps();
  }

  /**
   * Starts from another configuration: whatever is not set again stays as it was.
   *
   * @param derivation the derivation to change
   * @return the builder
   */
  static Builder from(HiddenDRef derivation) {
    Builder builder = new Builder();
    builder.values.secret = derivation.secret();
    builder.values.word = derivation.word();
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
  static HiddenDRef read(ConfigReader reader) {
    Builder builder = new Builder();
    builder.values.secret = reader.value("secret", HiddenRecipe.SECRET, builder.values.secret);
    builder.values.word = reader.required("word", Codecs.STRING, builder.values.word);
    return reader.finish(HiddenRecipe.TYPE, builder::instantiate);
  }

  /**
   * Reads a configuration from a JSON file, for which editors have a schema in the jar,
   * {@code META-INF/stagewright/hidden.Hidden.schema.json}.
   *
   * <p>Inputs are described in place; to mention a derivation by its name, give the store too.
   *
   * @param file an object of values: what is not there has its default
   * @return the derivation
   * @throws ConfigFileException naming file, line and column of all that is wrong
   */
  static HiddenDRef fromJson(Path file) {
    return StageLoader.of(HiddenStage.class.getClassLoader()).read(file, HiddenStage::read);
  }

  /**
   * Reads a configuration from a JSON file, for which editors have a schema in the jar,
   * {@code META-INF/stagewright/hidden.Hidden.schema.json}.
   *
   * @param file an object of values: what is not there has its default
   * @param store what knows the derivations that the file mentions by their names
   * @return the derivation
   * @throws ConfigFileException naming file, line and column of all that is wrong
   */
  static HiddenDRef fromJson(Path file, Store store) {
    return StageLoader.of(HiddenStage.class.getClassLoader(), store.contents())
        .read(file, HiddenStage::read);
  }

  /**
   * Opens a build to run by hand, as in JShell:
   *
   * <pre>{@code
   * var build = HiddenStage.begin(store, derivation);
   * build.stage().build();
   * var rref = build.commit();
   * }</pre>
   *
   * @param store where it takes place
   * @param derivation what to build
   * @return the build, to be committed or closed
   * @throws RealizeException if what it needs cannot be realized
   */
  static OpenBuild<Hidden, HiddenRRef> begin(Store store, HiddenDRef derivation) {
    return store.begin(derivation, derivation.recipe());
  }

  /**
   * Asks for {@code word}.
   */
  interface NeedsWord {
    /**
     * A word.
     *
     * @param word the value
     * @return the builder
     */
    Builder word(String word);
  }

  private static final class Steps implements NeedsWord {
    private final Builder builder = new Builder();

    @Override
    public Builder word(String word) {
      builder.values.word = word;
      return builder;
    }
  }

  /**
   * A configuration of {@link Hidden} in the making: defaults stand until they are set.
   */
  static final class Builder {
    final Hidden values = new Hidden();

    StageType type = HiddenRecipe.TYPE;

    Body<Hidden> body = HiddenRecipe.BODY;

    @Nullable Matcher matcher;

    Builder() {
    }

    /**
     * Sets {@code secret}.
     *
     * @param secret the value
     * @return the builder
     */
    public Builder secret(Hidden.Secret secret) {
      values.secret = secret;
      return this;
    }

    /**
     * A word.
     *
     * @param word the value
     * @return the builder
     */
    public Builder word(String word) {
      values.word = word;
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
    public Builder building(String name, Body<Hidden> body) {
      this.type = HiddenRecipe.TYPE.building(name);
      this.body = body;
      return this;
    }

    /**
     * Ends the configuration. Touches no store.
     *
     * @return the derivation
     * @throws ConfigException if a value is missing or breaks a constraint
     */
    public HiddenDRef instantiate() {
      return new HiddenDRef(this);
    }
  }
}
