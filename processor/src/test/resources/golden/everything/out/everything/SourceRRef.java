package everything;

import dev.stagewright.config.Codecs;
import dev.stagewright.realize.Realization;
import dev.stagewright.ref.RRef;
import dev.stagewright.store.Realized;
import java.nio.file.Path;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/**
 * A realization of {@link Source}: one immutable result.
 */
@Generated("dev.stagewright.processor.StageProcessor")
@NullMarked
public final class SourceRRef implements Realization {
  private final SourceDRef derivation;

  final Realized realized;

  SourceRRef(SourceDRef derivation, Realized realized) {
    this.derivation = derivation;
    this.realized = realized;
  }

  /**
   * The file or folder {@code text.txt}.
   *
   * @return an existing, read-only file or folder
   */
  public Path file() {
    return realized.file(derivation.file().path());
  }

  /**
   * The value of {@code length}.
   *
   * @return the value that the build left
   */
  public int length() {
    return realized.value("length", Codecs.INT);
  }

  /**
   * The configured {@code text}.
   *
   * @return what the build was given
   */
  public String text() {
    return derivation.text();
  }

  /**
   * Tells what was realized.
   *
   * @return the derivation
   */
  public SourceDRef derivation() {
    return derivation;
  }

  /**
   * Makes the stage's object as its build left it: configuration and outputs filled in.
   *
   * @return a fresh object
   */
  public Source toStage() {
    Source stage = SourceRecipe.fill(derivation, realized.inputs());
    stage.file = file();
    stage.length = length();
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
    return other instanceof SourceRRef that && realized.equals(that.realized);
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
