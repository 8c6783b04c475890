package mnist;

import dev.stagewright.config.Codecs;
import dev.stagewright.realize.Realization;
import dev.stagewright.ref.RRef;
import dev.stagewright.store.Realized;
import java.nio.file.Path;
import java.util.Optional;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/**
 * A realization of {@link MnistModel}: one immutable result.
 */
@Generated("dev.stagewright.processor.StageProcessor")
@NullMarked
public final class MnistModelRRef implements Realization {
  private final MnistModelDRef derivation;

  final Realized realized;

  MnistModelRRef(MnistModelDRef derivation, Realized realized) {
    this.derivation = derivation;
    this.realized = realized;
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

  /**
   * Tells what was realized.
   *
   * @return the derivation
   */
  public MnistModelDRef derivation() {
    return derivation;
  }

  /**
   * Makes the stage's object as its build left it: configuration and outputs filled in.
   *
   * @return a fresh object
   */
  public MnistModel toStage() {
    MnistModel stage = MnistModelRecipe.fill(derivation, realized.inputs());
    stage.model = model();
    stage.accuracy = accuracy();
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
    return other instanceof MnistModelRRef that && realized.equals(that.realized);
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
