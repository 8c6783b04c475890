package mnist;

import dev.stagewright.config.Codecs;
import dev.stagewright.spi.StageRealization;
import dev.stagewright.store.StoredRealization;
import java.nio.file.Path;
import java.util.Optional;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/**
 * A realization of {@link MnistModel}: one immutable result.
 */
@Generated("dev.stagewright.processor.StageProcessor")
@NullMarked
public final class MnistModelRRef extends StageRealization<MnistModel, MnistModelDRef> {
  MnistModelRRef(MnistModelDRef derivation, StoredRealization realized) {
    super(derivation, realized);
  }

  /**
   * The trained network, as {@code Path} to a zip.
   *
   * @return an existing, read-only file or folder
   */
  public Path model() {
    return realized.file(derivation.model().path());
  }

  /**
   * The share of test images told right.
   *
   * @return the value that the build left
   */
  public double accuracy() {
    return realized.value("accuracy", Codecs.MEASURED_DOUBLE);
  }

  /**
   * An archive as Keras ships MNIST.
   *
   * @return what the build was given
   */
  public Path dataset() {
    return realized.inputs().file(derivation.dataset());
  }

  /**
   * The configured {@code learningRate}.
   *
   * @return what the build was given
   */
  public double learningRate() {
    return derivation.learningRate();
  }

  /**
   * The configured {@code epochs}.
   *
   * @return what the build was given
   */
  public int epochs() {
    return derivation.epochs();
  }

  /**
   * Where chance starts; empty for fresh entropy each time.
   *
   * @return what the build was given
   */
  public Optional<Long> seed() {
    return derivation.seed();
  }
}
