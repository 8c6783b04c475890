package hidden;

import dev.stagewright.Store;
import dev.stagewright.build.ManualBuild;
import dev.stagewright.config.Codec;
import dev.stagewright.config.Codecs;
import dev.stagewright.config.ConfigReader;
import dev.stagewright.config.FieldVisitor;
import dev.stagewright.config.StageType;
import dev.stagewright.spi.StageBuilder;
import java.nio.file.Path;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/**
 * Configures the stage {@link Hidden}.
 */
@Generated("dev.stagewright.processor.StageProcessor")
@NullMarked
final class HiddenStage {
  static final StageType TYPE = StageType.of("hidden", Hidden.class);

  static final Codec<Hidden.Secret> SECRET = Codecs.enumOf(Hidden.Secret.class);

  private HiddenStage() {
  }

  /**
   * Starts a configuration.
   *
   * @return the first step; what has no default is asked for in turn
   */
  static NeedsWord builder() {
    return new Builder();
  }

  /**
   * Starts from another configuration: whatever is not set again stays as it was.
   *
   * @param derivation the derivation to change
   * @return the builder
   */
  static Builder from(HiddenDRef derivation) {
    return new Builder(derivation);
  }

  /**
   * Reads a configuration.
   *
   * @param reader what to read from
   * @return the derivation
   * @throws dev.stagewright.config.ConfigException if a value is missing, unknown, of a wrong type, or breaks a constraint
   */
  static HiddenDRef read(ConfigReader reader) {
    return new Builder().read(reader);
  }

  /**
   * Reads a configuration from a JSON file, for which editors have a schema in the jar,
   * {@code META-INF/stagewright/hidden.Hidden.schema.json}.
   *
   * <p>Inputs are described in place; to mention a derivation by its name, give the store too.
   *
   * @param file an object of values: what is not there has its default
   * @return the derivation
   * @throws dev.stagewright.config.ConfigFileException naming file, line and column of all that is wrong
   */
  static HiddenDRef fromJson(Path file) {
    return new Builder().read(HiddenStage.class, file);
  }

  /**
   * Reads a configuration from a JSON file, for which editors have a schema in the jar,
   * {@code META-INF/stagewright/hidden.Hidden.schema.json}.
   *
   * @param file an object of values: what is not there has its default
   * @param store what knows the derivations that the file mentions by their names
   * @return the derivation
   * @throws dev.stagewright.config.ConfigFileException naming file, line and column of all that is wrong
   */
  static HiddenDRef fromJson(Path file, Store store) {
    return new Builder().read(HiddenStage.class, file, store);
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
   * @throws dev.stagewright.build.RealizeException if what it needs cannot be realized
   */
  static ManualBuild<Hidden, HiddenRRef> begin(Store store, HiddenDRef derivation) {
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

  /**
   * A configuration of {@link Hidden} in the making: defaults stand until they are set.
   */
  static final class Builder extends StageBuilder<Hidden, HiddenDRef, Builder> implements NeedsWord {
    final Hidden values = new Hidden();

    Builder() {
      super(HiddenStage.TYPE);
    }

    Builder(HiddenDRef derivation) {
      super(derivation);
      HiddenDRef.copy(derivation.values, values);
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

    @Override
    public Builder word(String word) {
      values.word = word;
      return this;
    }

    @Override
    public HiddenDRef instantiate() {
      return new HiddenDRef(this);
    }

    @Override
    protected void exchange(FieldVisitor with) {
      values.secret = with.value("secret", HiddenStage.SECRET, values.secret);
      with.required("word");
      values.word = with.value("word", Codecs.STRING, values.word);
    }
  }
}
