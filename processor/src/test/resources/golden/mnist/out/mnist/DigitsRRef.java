package mnist;

import dev.stagewright.spi.StageRealization;
import dev.stagewright.store.StoredRealization;
import java.nio.file.Path;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/**
 * A realization of {@link Digits}: one immutable result.
 */
@Generated("dev.stagewright.processor.StageProcessor")
@NullMarked
public final class DigitsRRef extends StageRealization<Digits, DigitsDRef> {
  DigitsRRef(DigitsDRef derivation, StoredRealization realized) {
    super(derivation, realized);
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
}
