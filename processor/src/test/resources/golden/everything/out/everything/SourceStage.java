package everything;

import dev.stagewright.Store;
import dev.stagewright.build.ManualBuild;
import dev.stagewright.config.Codecs;
import dev.stagewright.config.ConfigReader;
import dev.stagewright.config.FieldVisitor;
import dev.stagewright.config.StageType;
import dev.stagewright.spi.StageBuilder;
import java.nio.file.Path;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/**
 * Configures the stage {@link Source}.
 *
 * <p>Writes a text.
 */
@Generated("dev.stagewright.processor.StageProcessor")
@NullMarked
public final class SourceStage {
  static final StageType TYPE = StageType.versioned("source", Source.class, "1");

  private SourceStage() {
  }

  /**
   * Starts a configuration.
   *
   * @return the first step; what has no default is asked for in turn
   */
  public static NeedsText builder() {
    return new Builder();
  }

  /**
   * Starts from another configuration: whatever is not set again stays as it was.
   *
   * @param derivation the derivation to change
   * @return the builder
   */
  public static Builder from(SourceDRef derivation) {
    return new Builder(derivation);
  }

  /**
   * Reads a configuration.
   *
   * @param reader what to read from
   * @return the derivation
   * @throws dev.stagewright.config.ConfigException if a value is missing, unknown, of a wrong type, or breaks a constraint
   */
  public static SourceDRef read(ConfigReader reader) {
    return new Builder().read(reader);
  }

  /**
   * Reads a configuration from a JSON file, for which editors have a schema in the jar,
   * {@code META-INF/stagewright/everything.Source.schema.json}.
   *
   * <p>Inputs are described in place; to mention a derivation by its name, give the store too.
   *
   * @param file an object of values: what is not there has its default
   * @return the derivation
   * @throws dev.stagewright.config.ConfigFileException naming file, line and column of all that is wrong
   */
  public static SourceDRef fromJson(Path file) {
    return new Builder().read(SourceStage.class, file);
  }

  /**
   * Reads a configuration from a JSON file, for which editors have a schema in the jar,
   * {@code META-INF/stagewright/everything.Source.schema.json}.
   *
   * @param file an object of values: what is not there has its default
   * @param store what knows the derivations that the file mentions by their names
   * @return the derivation
   * @throws dev.stagewright.config.ConfigFileException naming file, line and column of all that is wrong
   */
  public static SourceDRef fromJson(Path file, Store store) {
    return new Builder().read(SourceStage.class, file, store);
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
   * @throws dev.stagewright.build.RealizeException if what it needs cannot be realized
   */
  public static ManualBuild<Source, SourceRRef> begin(Store store, SourceDRef derivation) {
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

  /**
   * A configuration of {@link Source} in the making: defaults stand until they are set.
   */
  public static final class Builder extends StageBuilder<Source, SourceDRef, Builder> implements NeedsText {
    final Source values = new Source();

    Builder() {
      super(SourceStage.TYPE);
    }

    Builder(SourceDRef derivation) {
      super(derivation);
      SourceDRef.copy(derivation.values, values);
    }

    @Override
    public Builder text(String text) {
      values.text = text;
      return this;
    }

    @Override
    public SourceDRef instantiate() {
      return new SourceDRef(this);
    }

    @Override
    protected void exchange(FieldVisitor with) {
      with.required("text");
      values.text = with.value("text", Codecs.STRING, values.text);
    }
  }
}
