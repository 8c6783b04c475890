package nested;

import dev.stagewright.config.ConfigException;
import dev.stagewright.config.ConfigWriter;
import java.util.List;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/**
 * Configures the stage {@link Outer.Collector}.
 *
 * <p>A stage that takes many.
 */
@Generated("dev.stagewright.processor.StageProcessor")
@NullMarked
public final class Outer_CollectorStage {
  private Outer_CollectorStage() {
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
   * A configuration of {@link Outer.Collector} in the making: defaults stand until they are set.
   */
  public static final class Builder {
    final Outer.Collector values = new Outer.Collector();

    List<Outer_InnerDRef> all = List.of();

    Builder() {
      ConfigWriter.refuseInitialiser(Outer_CollectorRecipe.TYPE, "all", values.all);
    }

    /**
     * Sets {@code all}.
     *
     * @param all the value
     * @return the builder
     */
    public Builder all(List<Outer_InnerDRef> all) {
      this.all = all;
      return this;
    }

    /**
     * Ends the configuration. Touches no store.
     *
     * @return the derivation
     * @throws ConfigException if a value is missing or breaks a constraint
     */
    public Outer_CollectorDRef instantiate() {
      return new Outer_CollectorDRef(this);
    }
  }
}
