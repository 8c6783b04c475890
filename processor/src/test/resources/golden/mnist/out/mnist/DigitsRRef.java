package mnist;

import dev.stagewright.realize.Realization;
import dev.stagewright.ref.RRef;
import dev.stagewright.store.Realized;
import java.nio.file.Path;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/**
 * A realization of {@link Digits}: one immutable result.
 */
@Generated("dev.stagewright.processor.StageProcessor")
@NullMarked
public final class DigitsRRef implements Realization {
  private final DigitsDRef derivation;

  final Realized realized;

  DigitsRRef(DigitsDRef derivation, Realized realized) {
    this.derivation = derivation;
    this.realized = realized;
  }

  /**
   * Arrays x_train, y_train, x_test, y_test, as Keras ships MNIST.
   *
   * @return an existing, read-only file or folder
   */
  public Path npz() {
    return realized.file(derivation.npz().path());
  }

  /**
   * Training images to draw.
   *
   * @return what the build was given
   */
  public int train() {
    return derivation.train();
  }

  /**
   * The configured {@code test}.
   *
   * @return what the build was given
   */
  public int test() {
    return derivation.test();
  }

  /**
   * The configured {@code seed}.
   *
   * @return what the build was given
   */
  public long seed() {
    return derivation.seed();
  }

  /**
   * Tells what was realized.
   *
   * @return the derivation
   */
  public DigitsDRef derivation() {
    return derivation;
  }

  /**
   * Makes the stage's object as its build left it: configuration and outputs filled in.
   *
   * @return a fresh object
   */
  public Digits toStage() {
    Digits stage = DigitsRecipe.fill(derivation, realized.inputs());
    stage.npz = npz();
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
    return other instanceof DigitsRRef that && realized.equals(that.realized);
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
