package hidden;

import dev.stagewright.config.ConfigException;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/**
 * Configures the stage {@link Hidden}.
 */
@Generated("dev.stagewright.processor.StageProcessor")
@NullMarked
final class HiddenStage {
  private HiddenStage() {
  }

  /**
   * Starts a configuration.
   *
   * @return the first step; what has no default is asked for in turn
   */
  static NeedsWord builder() {
    return new Steps();
  }

  /**
   * Asks for {@code word}.
   */
  interface NeedsWord {
    /**
     * A word.
     *
     * @param word the value
     * @return the builder
     */
    Builder word(String word);
  }

  private static final class Steps implements NeedsWord {
    private final Builder builder = new Builder();

    @Override
    public Builder word(String word) {
      builder.values.word = word;
      return builder;
    }
  }

  /**
   * A configuration of {@link Hidden} in the making: defaults stand until they are set.
   */
  static final class Builder {
    final Hidden values = new Hidden();

    Builder() {
    }

    /**
     * Sets {@code secret}.
     *
     * @param secret the value
     * @return the builder
     */
    public Builder secret(Hidden.Secret secret) {
      values.secret = secret;
      return this;
    }

    /**
     * A word.
     *
     * @param word the value
     * @return the builder
     */
    public Builder word(String word) {
      values.word = word;
      return this;
    }

    /**
     * Ends the configuration. Touches no store.
     *
     * @return the derivation
     * @throws ConfigException if a value is missing or breaks a constraint
     */
    public HiddenDRef instantiate() {
      return new HiddenDRef(this);
    }
  }
}
