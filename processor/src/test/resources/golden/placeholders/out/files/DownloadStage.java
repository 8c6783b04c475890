package files;

import dev.stagewright.Store;
import dev.stagewright.build.ManualBuild;
import dev.stagewright.config.Codecs;
import dev.stagewright.config.ConfigReader;
import dev.stagewright.config.FieldVisitor;
import dev.stagewright.config.StageType;
import dev.stagewright.config.Violations;
import dev.stagewright.spi.StageBuilder;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/**
 * Configures the stage {@link Download}.
 *
 * <p>Writes files whose names are configuration.
 */
@Generated("dev.stagewright.processor.StageProcessor")
@NullMarked
public final class DownloadStage {
  static final StageType TYPE = StageType.of("download", Download.class);

  private DownloadStage() {
  }

  /**
   * Starts a configuration.
   *
   * @return the first step; what has no default is asked for in turn
   */
  public static NeedsFilename builder() {
    return new Builder();
  }

  /**
   * Starts from another configuration: whatever is not set again stays as it was.
   *
   * @param derivation the derivation to change
   * @return the builder
   */
  public static Builder from(DownloadDRef derivation) {
    return new Builder(derivation);
  }

  /**
   * Reads a configuration.
   *
   * @param reader what to read from
   * @return the derivation
   * @throws dev.stagewright.config.ConfigException if a value is missing, unknown, of a wrong type, or breaks a constraint
   */
  public static DownloadDRef read(ConfigReader reader) {
    return new Builder().read(reader);
  }

  /**
   * Reads a configuration from a JSON file, for which editors have a schema in the jar,
   * {@code META-INF/stagewright/files.Download.schema.json}.
   *
   * <p>Inputs are described in place; to mention a derivation by its name, give the store too.
   *
   * @param file an object of values: what is not there has its default
   * @return the derivation
   * @throws dev.stagewright.config.ConfigFileException naming file, line and column of all that is wrong
   */
  public static DownloadDRef fromJson(Path file) {
    return new Builder().read(DownloadStage.class, file);
  }

  /**
   * Reads a configuration from a JSON file, for which editors have a schema in the jar,
   * {@code META-INF/stagewright/files.Download.schema.json}.
   *
   * @param file an object of values: what is not there has its default
   * @param store what knows the derivations that the file mentions by their names
   * @return the derivation
   * @throws dev.stagewright.config.ConfigFileException naming file, line and column of all that is wrong
   */
  public static DownloadDRef fromJson(Path file, Store store) {
    return new Builder().read(DownloadStage.class, file, store);
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
   * @throws dev.stagewright.build.RealizeException if what it needs cannot be realized
   */
  public static ManualBuild<Download, DownloadRRef> begin(Store store, DownloadDRef derivation) {
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

  /**
   * A configuration of {@link Download} in the making: defaults stand until they are set.
   */
  public static final class Builder extends StageBuilder<Download, DownloadDRef, Builder> implements NeedsFilename {
    final Download values = new Download();

    Builder() {
      super(DownloadStage.TYPE);
    }

    Builder(DownloadDRef derivation) {
      super(derivation);
      DownloadDRef.copy(derivation.values, values);
    }

    @Override
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

    @Override
    public DownloadDRef instantiate() {
      DownloadDRef derivation = new DownloadDRef(this);
      Violations violations = new Violations(DownloadStage.TYPE);
      Map<String, String> paths = new LinkedHashMap<>();
      paths.put("packed", derivation.folder_() + "/" + derivation.filename() + ".gz");
      paths.put("file", derivation.filename());
      paths.put("index", "index");
      violations.checkOutputs(paths);
      violations.refuse();
      return derivation;
    }

    @Override
    protected void exchange(FieldVisitor with) {
      with.required("filename");
      values.filename = with.value("filename", Codecs.STRING, values.filename);
      values.folder_ = with.value("folder_", Codecs.STRING, values.folder_);
    }
  }
}
