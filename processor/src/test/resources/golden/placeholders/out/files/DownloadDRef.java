package files;

import dev.stagewright.config.Codecs;
import dev.stagewright.config.ConfigWriter;
import dev.stagewright.config.Configuration;
import dev.stagewright.realize.Derivation;
import dev.stagewright.realize.Recipe;
import dev.stagewright.ref.RefPath;
import dev.stagewright.ref.RelativePath;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/**
 * A derivation of {@link Download}: the stage with one configuration.
 */
@Generated("dev.stagewright.processor.StageProcessor")
@NullMarked
public final class DownloadDRef implements Derivation<DownloadRRef> {
  private final String filename;

  private final String folder_;

  private final Configuration configuration;

  DownloadDRef(DownloadStage.Builder builder) {
    ConfigWriter config = new ConfigWriter(DownloadRecipe.TYPE);
    this.filename = config.value("filename", Codecs.STRING, builder.values.filename);
    this.folder_ = config.value("folder_", Codecs.STRING, builder.values.folder_);
    this.configuration = config.finish();
  }

  /**
   * The name of the file.
   *
   * @return the configured value
   */
  public String filename() {
    return filename;
  }

  /**
   * The configured {@code folder_}.
   *
   * @return the configured value
   */
  public String folder_() {
    return folder_;
  }

  /**
   * The promised {@code {folder_}/{filename}.gz}.
   *
   * @return the file or folder in a realization yet to come
   */
  public RefPath packed() {
    return new RefPath(this, new RelativePath(folder_() + "/" + filename() + ".gz"));
  }

  /**
   * The promised {@code {filename}}.
   *
   * @return the file or folder in a realization yet to come
   */
  public RefPath file() {
    return new RefPath(this, new RelativePath(filename()));
  }

  /**
   * The promised {@code index}.
   *
   * @return the file or folder in a realization yet to come
   */
  public RefPath index() {
    return new RefPath(this, new RelativePath("index"));
  }

  @Override
  public Configuration configuration() {
    return configuration;
  }

  @Override
  public Recipe<Download, DownloadRRef> recipe() {
    return new DownloadRecipe(this);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof DownloadDRef that && configuration.equals(that.configuration);
  }

  @Override
  public int hashCode() {
    return configuration.hashCode();
  }

  @Override
  public String toString() {
    return configuration.toString();
  }
}
