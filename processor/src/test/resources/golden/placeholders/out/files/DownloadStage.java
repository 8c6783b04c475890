package files;

import dev.stagewright.Body;
import dev.stagewright.Store;
import dev.stagewright.config.Codecs;
import dev.stagewright.config.ConfigException;
import dev.stagewright.config.ConfigFileException;
import dev.stagewright.config.ConfigReader;
import dev.stagewright.config.StageType;
import dev.stagewright.config.Violations;
import dev.stagewright.load.StageLoader;
import dev.stagewright.match.Matcher;
import dev.stagewright.realize.OpenBuild;
import dev.stagewright.realize.RealizeException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/**
 * Configures the stage {@link Download}.
 *
 * <p>Writes files whose names are configuration.
 */
@Generated("dev.stagewright.processor.StageProcessor")
@NullMarked
public final class DownloadStage {
  private DownloadStage() {
  }

  /**
   * Starts a configuration.
   *
   * @return the first step; what has no default is asked for in turn
   */
  public static NeedsFilename builder() {
    return new Steps();
  }

  /**
   * Starts from another configuration: whatever is not set again stays as it was.
   *
   * @param derivation the derivation to change
   * @return the builder
   */
  public static Builder from(DownloadDRef derivation) {
    Builder builder = new Builder();
    builder.values.filename = derivation.filename();
    builder.values.folder_ = derivation.folder_();
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
  public static DownloadDRef read(ConfigReader reader) {
    Builder builder = new Builder();
    builder.values.filename = reader.required("filename", Codecs.STRING, builder.values.filename);
    builder.values.folder_ = reader.value("folder_", Codecs.STRING, builder.values.folder_);
    return reader.finish(DownloadRecipe.TYPE, builder::instantiate);
  }

  /**
   * Reads a configuration from a JSON file, for which editors have a schema in the jar,
   * {@code META-INF/stagewright/files.Download.schema.json}.
   *
   * <p>Inputs are described in place; to mention a derivation by its name, give the store too.
   *
   * @param file an object of values: what is not there has its default
   * @return the derivation
   * @throws ConfigFileException naming file, line and column of all that is wrong
   */
  public static DownloadDRef fromJson(Path file) {
    return StageLoader.of(DownloadStage.class.getClassLoader()).read(file, DownloadStage::read);
  }

  /**
   * Reads a configuration from a JSON file, for which editors have a schema in the jar,
   * {@code META-INF/stagewright/files.Download.schema.json}.
   *
   * @param file an object of values: what is not there has its default
   * @param store what knows the derivations that the file mentions by their names
   * @return the derivation
   * @throws ConfigFileException naming file, line and column of all that is wrong
   */
  public static DownloadDRef fromJson(Path file, Store store) {
    return StageLoader.of(DownloadStage.class.getClassLoader(), store.contents())
        .read(file, DownloadStage::read);
  }

  /**
   * Opens a build to run by hand, as in JShell:
   *
   * <pre>{@code
   * var build = DownloadStage.begin(store, derivation);
   * build.stage().build();
   * var rref = build.commit();
   * }</pre>
   *
   * @param store where it takes place
   * @param derivation what to build
   * @return the build, to be committed or closed
   * @throws RealizeException if what it needs cannot be realized
   */
  public static OpenBuild<Download, DownloadRRef> begin(Store store, DownloadDRef derivation) {
    return store.begin(derivation, derivation.recipe());
  }

  /**
   * Asks for {@code filename}.
   */
  public interface NeedsFilename {
    /**
     * The name of the file.
     *
     * @param filename the value
     * @return the builder
     */
    Builder filename(String filename);
  }

  private static final class Steps implements NeedsFilename {
    private final Builder builder = new Builder();

    @Override
    public Builder filename(String filename) {
      builder.values.filename = filename;
      return builder;
    }
  }

  /**
   * A configuration of {@link Download} in the making: defaults stand until they are set.
   */
  public static final class Builder {
    final Download values = new Download();

    StageType type = DownloadRecipe.TYPE;

    Body<Download> body = DownloadRecipe.BODY;

    @Nullable Matcher matcher;

    Builder() {
    }

    /**
     * The name of the file.
     *
     * @param filename the value
     * @return the builder
     */
    public Builder filename(String filename) {
      values.filename = filename;
      return this;
    }

    /**
     * Sets {@code folder_}.
     *
     * @param folder_ the value
     * @return the builder
     */
    public Builder folder_(String folder_) {
      values.folder_ = folder_;
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
    public Builder building(String name, Body<Download> body) {
      this.type = DownloadRecipe.TYPE.building(name);
      this.body = body;
      return this;
    }

    /**
     * Ends the configuration. Touches no store.
     *
     * @return the derivation
     * @throws ConfigException if a value is missing or breaks a constraint
     */
    public DownloadDRef instantiate() {
      DownloadDRef derivation = new DownloadDRef(this);
      Violations violations = new Violations(DownloadRecipe.TYPE);
      Map<String, String> paths = new LinkedHashMap<>();
      paths.put("packed", derivation.folder_() + "/" + derivation.filename() + ".gz");
      paths.put("file", derivation.filename());
      paths.put("index", "index");
      violations.checkOutputs(paths);
      violations.refuse();
      return derivation;
    }
  }
}
