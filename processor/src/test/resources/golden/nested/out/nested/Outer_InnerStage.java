package nested;

import dev.stagewright.config.ConfigException;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/**
 * Configures the stage {@link Outer.Inner}.
 *
 * <p>A stage in a class.
 */
@Generated("dev.stagewright.processor.StageProcessor")
@NullMarked
public final class Outer_InnerStage {
  private Outer_InnerStage() {
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
   * A configuration of {@link Outer.Inner} in the making: defaults stand until they are set.
   */
  public static final class Builder {
    final Outer.Inner values = new Outer.Inner();

    Builder() {
    }

    /**
     * Sets {@code level}.
     *
     * @param level the value
     * @return the builder
     */
    public Builder level(Outer.Level level) {
      values.level = level;
      return this;
    }

    /**
     * Ends the configuration. Touches no store.
     *
     * @return the derivation
     * @throws ConfigException if a value is missing or breaks a constraint
     */
    public Outer_InnerDRef instantiate() {
      return new Outer_InnerDRef(this);
    }
  }
}
