package chooses;

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
 * A derivation of {@link Guess}: the stage with one configuration.
 */
@Generated("dev.stagewright.processor.StageProcessor")
@NullMarked
public final class GuessDRef implements Derivation<GuessRRef> {
  private final int wanted;

  private final Configuration configuration;

  final GuessRecipe recipe;

  GuessDRef(GuessStage.Builder builder) {
    ConfigWriter config = new ConfigWriter(builder.type);
    this.wanted = config.value("wanted", Codecs.INT, builder.values.wanted);
    this.configuration = config.finish();
    this.recipe = new GuessRecipe(this, builder);
  }

  /**
   * The configured {@code wanted}.
   *
   * @return the configured value
   */
  public int wanted() {
    return wanted;
  }

  /**
   * Gives the same derivation with another matcher where it is used.
   *
   * @param matcher which of its realizations count
   * @return an equal derivation
   */
  public GuessDRef matching(Matcher matcher) {
    GuessStage.Builder builder = GuessStage.from(this);
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
  public GuessDRef choosing(UnaryOperator<List<GuessRRef>> choice) {
    return matching(Matchers.choosing(choice, recipe::open, rref -> rref.realized));
  }

  @Override
  public Configuration configuration() {
    return configuration;
  }

  @Override
  public Recipe<Guess, GuessRRef> recipe() {
    return recipe;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof GuessDRef that && configuration.equals(that.configuration);
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
