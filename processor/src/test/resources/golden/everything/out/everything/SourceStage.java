package everything;

import dev.stagewright.config.ConfigException;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/**
 * Configures the stage {@link Source}.
 *
 * <p>Writes a text.
 */
@Generated("dev.stagewright.processor.StageProcessor")
@NullMarked
public final class SourceStage {
  private SourceStage() {
  }

  /**
   * Starts a configuration.
   *
   * @return the first step; what has no default is asked for in turn
   */
  public static NeedsText builder() {
    return new Steps();
  }

  /**
   * Asks for {@code text}.
   */
  public interface NeedsText {
    /**
     * Sets {@code text}.
     *
     * @param text the value
     * @return the builder
     */
    Builder text(String text);
  }

  private static final class Steps implements NeedsText {
    private final Builder builder = new Builder();

    @Override
    public Builder text(String text) {
      builder.values.text = text;
      return builder;
    }
  }

  /**
   * A configuration of {@link Source} in the making: defaults stand until they are set.
   */
  public static final class Builder {
    final Source values = new Source();

    Builder() {
    }

    /**
     * Sets {@code text}.
     *
     * @param text the value
     * @return the builder
     */
    public Builder text(String text) {
      values.text = text;
      return this;
    }

    /**
     * Ends the configuration. Touches no store.
     *
     * @return the derivation
     * @throws ConfigException if a value is missing or breaks a constraint
     */
    public SourceDRef instantiate() {
      return new SourceDRef(this);
    }
  }
}
