package hidden;

import dev.stagewright.config.Codecs;
import dev.stagewright.config.ConfigWriter;
import dev.stagewright.config.Configuration;
import dev.stagewright.realize.Derivation;
import dev.stagewright.realize.Recipe;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/**
 * A derivation of {@link Hidden}: the stage with one configuration.
 */
@Generated("dev.stagewright.processor.StageProcessor")
@NullMarked
final class HiddenDRef implements Derivation<HiddenRRef> {
  private final Hidden.Secret secret;

  private final String word;

  private final Configuration configuration;

  HiddenDRef(HiddenStage.Builder builder) {
    ConfigWriter config = new ConfigWriter(HiddenRecipe.TYPE);
    this.secret = config.value("secret", HiddenRecipe.SECRET, builder.values.secret);
    this.word = config.value("word", Codecs.STRING, builder.values.word);
    this.configuration = config.finish();
  }

  /**
   * The configured {@code secret}.
   *
   * @return the configured value
   */
  public Hidden.Secret secret() {
    return secret;
  }

  /**
   * A word.
   *
   * @return the configured value
   */
  public String word() {
    return word;
  }

  @Override
  public Configuration configuration() {
    return configuration;
  }

  @Override
  public Recipe<Hidden, HiddenRRef> recipe() {
    return new HiddenRecipe(this);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof HiddenDRef that && configuration.equals(that.configuration);
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
