package files;

import dev.stagewright.config.ConfigException;
import dev.stagewright.config.Violations;
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
