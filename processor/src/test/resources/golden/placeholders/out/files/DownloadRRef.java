package files;

import dev.stagewright.realize.Realization;
import dev.stagewright.ref.RRef;
import dev.stagewright.store.Realized;
import java.nio.file.Path;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/**
 * A realization of {@link Download}: one immutable result.
 */
@Generated("dev.stagewright.processor.StageProcessor")
@NullMarked
public final class DownloadRRef implements Realization {
  private final DownloadDRef derivation;

  final Realized realized;

  DownloadRRef(DownloadDRef derivation, Realized realized) {
    this.derivation = derivation;
    this.realized = realized;
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

  /**
   * Tells what was realized.
   *
   * @return the derivation
   */
  public DownloadDRef derivation() {
    return derivation;
  }

  /**
   * Makes the stage's object as its build left it: configuration and outputs filled in.
   *
   * @return a fresh object
   */
  public Download toStage() {
    Download stage = DownloadRecipe.fill(derivation, realized.inputs());
    stage.packed = packed();
    stage.file = file();
    stage.index = index();
    return stage;
  }

  @Override
  public RRef rref() {
    return realized.rref();
  }

  @Override
  public Path folder() {
    return realized.folder();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof DownloadRRef that && realized.equals(that.realized);
  }

  @Override
  public int hashCode() {
    return realized.hashCode();
  }

  @Override
  public String toString() {
    return realized.toString();
  }
}
