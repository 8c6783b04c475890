package everything;

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
 * Configures the stage {@link Source}.
 *
 * <p>Writes a text.
 */
@Generated("dev.stagewright.processor.StageProcessor")
@NullMarked
public final class SourceStage {
  private SourceStage() {
  }

  /**
   * Starts a configuration.
   *
   * @return the first step; what has no default is asked for in turn
   */
  public static NeedsText builder() {
    return new Steps();
  }

  /**
   * Starts from another configuration: whatever is not set again stays as it was.
   *
   * @param derivation the derivation to change
   * @return the builder
   */
  public static Builder from(SourceDRef derivation) {
    Builder builder = new Builder();
    builder.values.text = derivation.text();
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
  public static SourceDRef read(ConfigReader reader) {
    Builder builder = new Builder();
    builder.values.text = reader.required("text", Codecs.STRING, builder.values.text);
    return reader.finish(SourceRecipe.TYPE, builder::instantiate);
  }

  /**
   * Reads a configuration from a JSON file, for which editors have a schema in the jar,
   * {@code META-INF/stagewright/everything.Source.schema.json}.
   *
   * <p>Inputs are described in place; to mention a derivation by its name, give the store too.
   *
   * @param file an object of values: what is not there has its default
   * @return the derivation
   * @throws ConfigFileException naming file, line and column of all that is wrong
   */
  public static SourceDRef fromJson(Path file) {
    return StageLoader.of(SourceStage.class.getClassLoader()).read(file, SourceStage::read);
  }

  /**
   * Reads a configuration from a JSON file, for which editors have a schema in the jar,
   * {@code META-INF/stagewright/everything.Source.schema.json}.
   *
   * @param file an object of values: what is not there has its default
   * @param store what knows the derivations that the file mentions by their names
   * @return the derivation
   * @throws ConfigFileException naming file, line and column of all that is wrong
   */
  public static SourceDRef fromJson(Path file, Store store) {
    return StageLoader.of(SourceStage.class.getClassLoader(), store.contents())
        .read(file, SourceStage::read);
  }

  /**
   * Opens a build to run by hand, as in JShell:
   *
   * <pre>{@code
   * var build = SourceStage.begin(store, derivation);
   * build.stage().write();
   * var rref = build.commit();
   * }</pre>
   *
   * @param store where it takes place
   * @param derivation what to build
   * @return the build, to be committed or closed
   * @throws RealizeException if what it needs cannot be realized
   */
  public static OpenBuild<Source, SourceRRef> begin(Store store, SourceDRef derivation) {
    return store.begin(derivation, derivation.recipe());
  }

  /**
   * Asks for {@code text}.
   */
  public interface NeedsText {
    /**
     * Sets {@code text}.
     *
     * @param text the value
     * @return the builder
     */
    Builder text(String text);
  }

  private static final class Steps implements NeedsText {
    private final Builder builder = new Builder();

    @Override
    public Builder text(String text) {
      builder.values.text = text;
      return builder;
    }
  }

  /**
   * A configuration of {@link Source} in the making: defaults stand until they are set.
   */
  public static final class Builder {
    final Source values = new Source();

    StageType type = SourceRecipe.TYPE;

    Body<Source> body = SourceRecipe.BODY;

    @Nullable Matcher matcher;

    Builder() {
    }

    /**
     * Sets {@code text}.
     *
     * @param text the value
     * @return the builder
     */
    public Builder text(String text) {
      values.text = text;
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
    public Builder building(String name, Body<Source> body) {
      this.type = SourceRecipe.TYPE.building(name);
      this.body = body;
      return this;
    }

    /**
     * Ends the configuration. Touches no store.
     *
     * @return the derivation
     * @throws ConfigException if a value is missing or breaks a constraint
     */
    public SourceDRef instantiate() {
      return new SourceDRef(this);
    }
  }
}
