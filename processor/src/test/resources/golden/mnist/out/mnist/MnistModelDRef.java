package mnist;

import dev.stagewright.config.Codecs;
import dev.stagewright.config.ConfigWriter;
import dev.stagewright.config.Configuration;
import dev.stagewright.realize.Derivation;
import dev.stagewright.realize.Recipe;
import dev.stagewright.ref.RefPath;
import dev.stagewright.ref.RelativePath;
import java.util.Optional;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/**
 * A derivation of {@link MnistModel}: the stage with one configuration.
 */
@Generated("dev.stagewright.processor.StageProcessor")
@NullMarked
public final class MnistModelDRef implements Derivation<MnistModelRRef> {
  private final RefPath dataset;

  private final double learningRate;

  private final int epochs;

  private final Optional<Long> seed;

  private final Configuration configuration;

  MnistModelDRef(MnistModelStage.Builder builder) {
    ConfigWriter config = new ConfigWriter(MnistModelRecipe.TYPE);
    this.dataset = config.path("dataset", builder.dataset);
    this.learningRate = config.value("learningRate", Codecs.DOUBLE, builder.values.learningRate);
    this.epochs = config.value("epochs", Codecs.INT, builder.values.epochs);
    this.seed = config.value("seed", Codecs.optional(Codecs.LONG), builder.values.seed);
    this.configuration = config.finish();
  }

  /**
   * An archive as Keras ships MNIST.
   *
   * @return the configured value
   */
  public RefPath dataset() {
    return dataset;
  }

  /**
   * The configured {@code learningRate}.
   *
   * @return the configured value
   */
  public double learningRate() {
    return learningRate;
  }

  /**
   * The configured {@code epochs}.
   *
   * @return the configured value
   */
  public int epochs() {
    return epochs;
  }

  /**
   * Where chance starts; empty for fresh entropy each time.
   *
   * @return the configured value
   */
  public Optional<Long> seed() {
    return seed;
  }

  /**
   * The trained network, as {@code Path} to a zip.
   *
   * @return the file or folder in a realization yet to come
   */
  public RefPath model() {
    return new RefPath(this, new RelativePath("model.zip"));
  }

  @Override
  public Configuration configuration() {
    return configuration;
  }

  @Override
  public Recipe<MnistModel, MnistModelRRef> recipe() {
    return new MnistModelRecipe(this);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof MnistModelDRef that && configuration.equals(that.configuration);
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
