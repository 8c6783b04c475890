package files;

import dev.stagewright.config.Codecs;
import dev.stagewright.config.ConfigWriter;
import dev.stagewright.config.Configuration;
import dev.stagewright.match.Matcher;
import dev.stagewright.match.Matchers;
import dev.stagewright.realize.Derivation;
import dev.stagewright.realize.Recipe;
import dev.stagewright.ref.RefPath;
import dev.stagewright.ref.RelativePath;
import java.util.List;
import java.util.function.UnaryOperator;
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

  final DownloadRecipe recipe;

  DownloadDRef(DownloadStage.Builder builder) {
    ConfigWriter config = new ConfigWriter(builder.type);
    this.filename = config.value("filename", Codecs.STRING, builder.values.filename);
    this.folder_ = config.value("folder_", Codecs.STRING, builder.values.folder_);
    this.configuration = config.finish();
    this.recipe = new DownloadRecipe(this, builder);
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

  /**
   * Gives the same derivation with another matcher where it is used.
   *
   * @param matcher which of its realizations count
   * @return an equal derivation
   */
  public DownloadDRef matching(Matcher matcher) {
    DownloadStage.Builder builder = DownloadStage.from(this);
    builder.matcher = matcher;
    return builder.instantiate();
  }

  /**
   * Gives the same derivation with a choice of one's own where it is used.
   *
   * @param choice takes the candidates, the one built last at the end, and gives those that
   *     count; none to ask for a build
   * @return an equal derivation
   */
  public DownloadDRef choosing(UnaryOperator<List<DownloadRRef>> choice) {
    return matching(Matchers.choosing(choice, recipe::open, rref -> rref.realized));
  }

  @Override
  public Configuration configuration() {
    return configuration;
  }

  @Override
  public Recipe<Download, DownloadRRef> recipe() {
    return recipe;
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
