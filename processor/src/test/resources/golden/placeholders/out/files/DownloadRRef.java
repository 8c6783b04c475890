package files;

import dev.stagewright.spi.StageRealization;
import dev.stagewright.store.StoredRealization;
import java.nio.file.Path;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/**
 * A realization of {@link Download}: one immutable result.
 */
@Generated("dev.stagewright.processor.StageProcessor")
@NullMarked
public final class DownloadRRef extends StageRealization<Download, DownloadDRef> {
  DownloadRRef(DownloadDRef derivation, StoredRealization realized) {
    super(derivation, realized);
  }

  /**
   * The file or folder {@code {folder_}/{filename}.gz}.
   *
   * @return an existing, read-only file or folder
   */
  public Path packed() {
    return realized.file(derivation.packed().path());
  }

  /**
   * The file or folder {@code {filename}}.
   *
   * @return an existing, read-only file or folder
   */
  public Path file() {
    return realized.file(derivation.file().path());
  }

  /**
   * The file or folder {@code index}.
   *
   * @return an existing, read-only file or folder
   */
  public Path index() {
    return realized.file(derivation.index().path());
  }

  /**
   * The name of the file.
   *
   * @return what the build was given
   */
  public String filename() {
    return derivation.filename();
  }

  /**
   * The configured {@code folder_}.
   *
   * @return what the build was given
   */
  public String folder_() {
    return derivation.folder_();
  }
}
