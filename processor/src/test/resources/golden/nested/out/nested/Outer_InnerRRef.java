package nested;

import dev.stagewright.realize.Realization;
import dev.stagewright.ref.RRef;
import dev.stagewright.store.Realized;
import java.nio.file.Path;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/**
 * A realization of {@link Outer.Inner}: one immutable result.
 */
@Generated("dev.stagewright.processor.StageProcessor")
@NullMarked
public final class Outer_InnerRRef implements Realization {
  private final Outer_InnerDRef derivation;

  final Realized realized;

  Outer_InnerRRef(Outer_InnerDRef derivation, Realized realized) {
    this.derivation = derivation;
    this.realized = realized;
  }

  /**
   * The file or folder {@code level}.
   *
   * @return an existing, read-only file or folder
   */
  public Path file() {
    return realized.file(derivation.file().path());
  }

  /**
   * The configured {@code level}.
   *
   * @return what the build was given
   */
  public Outer.Level level() {
    return derivation.level();
  }

  /**
   * Tells what was realized.
   *
   * @return the derivation
   */
  public Outer_InnerDRef derivation() {
    return derivation;
  }

  /**
   * Makes the stage's object as its build left it: configuration and outputs filled in.
   *
   * @return a fresh object
   */
  public Outer.Inner toStage() {
    Outer.Inner stage = Outer_InnerRecipe.fill(derivation, realized.inputs());
    stage.file = file();
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
    return other instanceof Outer_InnerRRef that && realized.equals(that.realized);
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
