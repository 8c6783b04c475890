package mnist;

import dev.stagewright.config.ConfigException;
import dev.stagewright.config.Violations;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/**
 * Configures the stage {@link Digits}.
 *
 * <p>Digits drawn as strokes, in the shape of MNIST: no download.
 */
@Generated("dev.stagewright.processor.StageProcessor")
@NullMarked
public final class DigitsStage {
  private DigitsStage() {
  }

  /**
   * Starts a configuration.
   *
   * @return the builder
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * A configuration of {@link Digits} in the making: defaults stand until they are set.
   */
  public static final class Builder {
    final Digits values = new Digits();

    Builder() {
    }

    /**
     * Training images to draw.
     *
     * @param train the value
     * @return the builder
     */
    public Builder train(int train) {
      values.train = train;
      return this;
    }

    /**
     * Sets {@code test}.
     *
     * @param test the value
     * @return the builder
     */
    public Builder test(int test) {
      values.test = test;
      return this;
    }

    /**
     * Sets {@code seed}.
     *
     * @param seed the value
     * @return the builder
     */
    public Builder seed(long seed) {
      values.seed = seed;
      return this;
    }

    /**
     * Ends the configuration. Touches no store.
     *
     * @return the derivation
     * @throws ConfigException if a value is missing or breaks a constraint
     */
    public DigitsDRef instantiate() {
      DigitsDRef derivation = new DigitsDRef(this);
      Violations violations = new Violations(DigitsRecipe.TYPE);
      violations.check(derivation.train() > 0, "train", derivation.train(),
          "must be greater than 0");
      violations.check(derivation.test() > 0, "test", derivation.test(), "must be greater than 0");
      violations.refuse();
      return derivation;
    }
  }
}
