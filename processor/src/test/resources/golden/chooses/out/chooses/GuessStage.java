package chooses;

import dev.stagewright.config.ConfigException;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/**
 * Configures the stage {@link Guess}.
 *
 * <p>Guesses until it is right.
 */
@Generated("dev.stagewright.processor.StageProcessor")
@NullMarked
public final class GuessStage {
  private GuessStage() {
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
   * A configuration of {@link Guess} in the making: defaults stand until they are set.
   */
  public static final class Builder {
    final Guess values = new Guess();

    Builder() {
    }

    /**
     * Sets {@code wanted}.
     *
     * @param wanted the value
     * @return the builder
     */
    public Builder wanted(int wanted) {
      values.wanted = wanted;
      return this;
    }

    /**
     * Ends the configuration. Touches no store.
     *
     * @return the derivation
     * @throws ConfigException if a value is missing or breaks a constraint
     */
    public GuessDRef instantiate() {
      return new GuessDRef(this);
    }
  }
}
