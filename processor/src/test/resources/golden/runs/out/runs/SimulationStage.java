package runs;

import dev.stagewright.config.ConfigException;
import dev.stagewright.config.Violations;
import dev.stagewright.realize.Secret;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/**
 * Configures the stage {@link Simulation}.
 *
 * <p>Draws numbers, and is told how.
 */
@Generated("dev.stagewright.processor.StageProcessor")
@NullMarked
public final class SimulationStage {
  private SimulationStage() {
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
   * A configuration of {@link Simulation} in the making: defaults stand until they are set.
   */
  public static final class Builder {
    final Simulation values_ = new Simulation();

    Builder() {
      if (values_.greeting == null) {
        values_.greeting = Optional.empty();
      }
      if (values_.values == null) {
        values_.values = Map.of();
      }
    }

    /**
     * Sets {@code size}.
     *
     * @param size the value
     * @return the builder
     */
    public Builder size(int size) {
      values_.size = size;
      return this;
    }

    /**
     * How many at once.
     *
     * @param threads the value
     * @return the builder
     */
    public Builder threads(int threads) {
      values_.threads = threads;
      return this;
    }

    /**
     * Sets {@code token}.
     *
     * @param token the value
     * @return the builder
     */
    public Builder token(Secret token) {
      values_.token = token;
      return this;
    }

    /**
     * Sets {@code greeting}.
     *
     * @param greeting the value
     * @return the builder
     */
    public Builder greeting(String greeting) {
      values_.greeting = Optional.of(greeting);
      return this;
    }

    /**
     * Sets {@code greeting}.
     *
     * @param greeting the value
     * @return the builder
     */
    public Builder greeting(Optional<String> greeting) {
      values_.greeting = greeting;
      return this;
    }

    /**
     * Sets {@code values}.
     *
     * @param values the value
     * @return the builder
     */
    public Builder values(Map<String, Integer> values) {
      values_.values = values;
      return this;
    }

    /**
     * Sets {@code verbosity}.
     *
     * @param verbosity the value
     * @return the builder
     */
    public Builder verbosity(Simulation.Verbosity verbosity) {
      values_.verbosity = verbosity;
      return this;
    }

    /**
     * Sets {@code printer}.
     *
     * @param printer the value
     * @return the builder
     */
    public Builder printer(UnaryOperator<String> printer) {
      values_.printer = printer;
      return this;
    }

    /**
     * Sets {@code listeners}.
     *
     * @param listeners the value
     * @return the builder
     */
    public Builder listeners(List<? extends Runnable> listeners) {
      values_.listeners = listeners;
      return this;
    }

    /**
     * Sets {@code buffer}.
     *
     * @param buffer the value
     * @return the builder
     */
    public Builder buffer(int[] buffer) {
      values_.buffer = buffer;
      return this;
    }

    /**
     * Ends the configuration. Touches no store.
     *
     * @return the derivation
     * @throws ConfigException if a value is missing or breaks a constraint
     */
    public SimulationDRef instantiate() {
      SimulationDRef derivation = new SimulationDRef(this);
      Violations violations = new Violations(SimulationRecipe.TYPE);
      violations.check(derivation.threads() > 0, "threads", derivation.threads(),
          "must be greater than 0");
      violations.refuse();
      return derivation;
    }
  }
}
