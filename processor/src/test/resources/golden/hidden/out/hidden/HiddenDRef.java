package hidden;

import dev.stagewright.config.Codecs;
import dev.stagewright.config.ConfigWriter;
import dev.stagewright.config.Configuration;
import dev.stagewright.match.Matcher;
import dev.stagewright.match.Matchers;
import dev.stagewright.realize.Derivation;
import dev.stagewright.realize.Recipe;
import java.util.List;
import java.util.function.UnaryOperator;
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

  final HiddenRecipe recipe;

  HiddenDRef(HiddenStage.Builder builder) {
    ConfigWriter config = new ConfigWriter(builder.type);
    this.secret = config.value("secret", HiddenRecipe.SECRET, builder.values.secret);
    this.word = config.value("word", Codecs.STRING, builder.values.word);
    this.configuration = config.finish();
    this.recipe = new HiddenRecipe(this, builder);
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

  /**
   * Gives the same derivation with another matcher where it is used.
   *
   * @param matcher which of its realizations count
   * @return an equal derivation
   */
  public HiddenDRef matching(Matcher matcher) {
    HiddenStage.Builder builder = HiddenStage.from(this);
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
  public HiddenDRef choosing(UnaryOperator<List<HiddenRRef>> choice) {
    return matching(Matchers.choosing(choice, recipe::open, rref -> rref.realized));
  }

  @Override
  public Configuration configuration() {
    return configuration;
  }

  @Override
  public Recipe<Hidden, HiddenRRef> recipe() {
    return recipe;
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
