package chooses;

import dev.stagewright.config.Codecs;
import dev.stagewright.config.ConfigWriter;
import dev.stagewright.config.Configuration;
import dev.stagewright.realize.Derivation;
import dev.stagewright.realize.Recipe;
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

  GuessDRef(GuessStage.Builder builder) {
    ConfigWriter config = new ConfigWriter(GuessRecipe.TYPE);
    this.wanted = config.value("wanted", Codecs.INT, builder.values.wanted);
    this.configuration = config.finish();
  }

  /**
   * The configured {@code wanted}.
   *
   * @return the configured value
   */
  public int wanted() {
    return wanted;
  }

  @Override
  public Configuration configuration() {
    return configuration;
  }

  @Override
  public Recipe<Guess, GuessRRef> recipe() {
    return new GuessRecipe(this);
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
