package mnist;

import dev.stagewright.config.Codecs;
import dev.stagewright.config.ConfigWriter;
import dev.stagewright.config.Configuration;
import dev.stagewright.match.Matcher;
import dev.stagewright.match.Matchers;
import dev.stagewright.realize.Derivation;
import dev.stagewright.realize.Recipe;
import dev.stagewright.ref.RefPath;
import dev.stagewright.ref.RelativePath;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
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

  final MnistModelRecipe recipe;

  MnistModelDRef(MnistModelStage.Builder builder) {
    ConfigWriter config = new ConfigWriter(builder.type);
    this.dataset = config.path("dataset", builder.dataset);
    this.learningRate = config.value("learningRate", Codecs.DOUBLE, builder.values.learningRate);
    this.epochs = config.value("epochs", Codecs.INT, builder.values.epochs);
    this.seed = config.value("seed", Codecs.optional(Codecs.LONG), builder.values.seed);
    this.configuration = config.finish();
    this.recipe = new MnistModelRecipe(this, builder);
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

  /**
   * Gives the same derivation with another matcher where it is used.
   *
   * @param matcher which of its realizations count
   * @return an equal derivation
   */
  public MnistModelDRef matching(Matcher matcher) {
    MnistModelStage.Builder builder = MnistModelStage.from(this);
    builder.matcher = matcher;
    return builder.instantiate();
  }

  /**
   * Gives the same derivation with a choice of one's own where it is used.
   *
   * @param choice takes the candidates, the one built last at the end, and gives those that
   *     count; none to ask for a build
   * @return an equal derivation
   */
  public MnistModelDRef choosing(UnaryOperator<List<MnistModelRRef>> choice) {
    return matching(Matchers.choosing(choice, recipe::open, rref -> rref.realized));
  }

  @Override
  public Configuration configuration() {
    return configuration;
  }

  @Override
  public Recipe<MnistModel, MnistModelRRef> recipe() {
    return recipe;
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
