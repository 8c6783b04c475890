package hidden;

import dev.stagewright.config.Codecs;
import dev.stagewright.realize.Realization;
import dev.stagewright.ref.RRef;
import dev.stagewright.store.Realized;
import java.nio.file.Path;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/**
 * A realization of {@link Hidden}: one immutable result.
 */
@Generated("dev.stagewright.processor.StageProcessor")
@NullMarked
final class HiddenRRef implements Realization {
  private final HiddenDRef derivation;

  final Realized realized;

  HiddenRRef(HiddenDRef derivation, Realized realized) {
    this.derivation = derivation;
    this.realized = realized;
  }

  /**
   * The value of {@code told}.
   *
   * @return the value that the build left
   */
  public boolean told() {
    return realized.value("told", Codecs.BOOLEAN);
  }

  /**
   * The configured {@code secret}.
   *
   * @return what the build was given
   */
  public Hidden.Secret secret() {
    return derivation.secret();
  }

  /**
   * A word.
   *
   * @return what the build was given
   */
  public String word() {
    return derivation.word();
  }

  /**
   * Tells what was realized.
   *
   * @return the derivation
   */
  public HiddenDRef derivation() {
    return derivation;
  }

  /**
   * Makes the stage's object as its build left it: configuration and outputs filled in.
   *
   * @return a fresh object
   */
  public Hidden toStage() {
    Hidden stage = HiddenRecipe.fill(derivation, realized.inputs());
    stage.told = told();
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
    return other instanceof HiddenRRef that && realized.equals(that.realized);
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
