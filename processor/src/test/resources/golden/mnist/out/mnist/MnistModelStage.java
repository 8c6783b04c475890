package mnist;

import dev.stagewright.config.ConfigException;
import dev.stagewright.config.ConfigWriter;
import dev.stagewright.config.Violations;
import dev.stagewright.ref.RefPath;
import java.util.Optional;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/**
 * Configures the stage {@link MnistModel}.
 *
 * <p>The Keras MNIST CNN, trained with Deeplearning4j.
 */
@Generated("dev.stagewright.processor.StageProcessor")
@NullMarked
public final class MnistModelStage {
  private MnistModelStage() {
  }

  /**
   * Starts a configuration.
   *
   * @return the first step; what has no default is asked for in turn
   */
  public static NeedsDataset builder() {
    return new Steps();
  }

  /**
   * Asks for {@code dataset}.
   */
  public interface NeedsDataset {
    /**
     * An archive as Keras ships MNIST.
     *
     * @param dataset the value
     * @return the builder
     */
    Builder dataset(RefPath dataset);
  }

  private static final class Steps implements NeedsDataset {
    private final Builder builder = new Builder();

    @Override
    public Builder dataset(RefPath dataset) {
      builder.dataset = dataset;
      return builder;
    }
  }

  /**
   * A configuration of {@link MnistModel} in the making: defaults stand until they are set.
   */
  public static final class Builder {
    final MnistModel values = new MnistModel();

    @Nullable RefPath dataset;

    Builder() {
      ConfigWriter.refuseInitialiser(MnistModelRecipe.TYPE, "dataset", values.dataset);
      if (values.seed == null) {
        values.seed = Optional.empty();
      }
    }

    /**
     * An archive as Keras ships MNIST.
     *
     * @param dataset the value
     * @return the builder
     */
    public Builder dataset(RefPath dataset) {
      this.dataset = dataset;
      return this;
    }

    /**
     * Sets {@code learningRate}.
     *
     * @param learningRate the value
     * @return the builder
     */
    public Builder learningRate(double learningRate) {
      values.learningRate = learningRate;
      return this;
    }

    /**
     * Sets {@code epochs}.
     *
     * @param epochs the value
     * @return the builder
     */
    public Builder epochs(int epochs) {
      values.epochs = epochs;
      return this;
    }

    /**
     * Where chance starts; empty for fresh entropy each time.
     *
     * @param seed the value
     * @return the builder
     */
    public Builder seed(long seed) {
      values.seed = Optional.of(seed);
      return this;
    }

    /**
     * Where chance starts; empty for fresh entropy each time.
     *
     * @param seed the value
     * @return the builder
     */
    public Builder seed(Optional<Long> seed) {
      values.seed = seed;
      return this;
    }

    /**
     * Ends the configuration. Touches no store.
     *
     * @return the derivation
     * @throws ConfigException if a value is missing or breaks a constraint
     */
    public MnistModelDRef instantiate() {
      MnistModelDRef derivation = new MnistModelDRef(this);
      Violations violations = new Violations(MnistModelRecipe.TYPE);
      violations.check(derivation.learningRate() > 0.0, "learningRate", derivation.learningRate(),
          "must be greater than 0");
      violations.check(derivation.epochs() >= 1, "epochs", derivation.epochs(),
          "must be at least 1");
      violations.refuse();
      return derivation;
    }
  }
}
