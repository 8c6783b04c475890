package nested;

import dev.stagewright.config.ConfigWriter;
import dev.stagewright.config.Configuration;
import dev.stagewright.match.Matcher;
import dev.stagewright.match.Matchers;
import dev.stagewright.realize.Derivation;
import dev.stagewright.realize.Recipe;
import dev.stagewright.ref.RefPath;
import dev.stagewright.ref.RelativePath;
import java.util.List;
import java.util.function.UnaryOperator;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/**
 * A derivation of {@link Outer.Inner}: the stage with one configuration.
 */
@Generated("dev.stagewright.processor.StageProcessor")
@NullMarked
public final class Outer_InnerDRef implements Derivation<Outer_InnerRRef> {
  private final Outer.Level level;

  private final Configuration configuration;

  final Outer_InnerRecipe recipe;

  Outer_InnerDRef(Outer_InnerStage.Builder builder) {
    ConfigWriter config = new ConfigWriter(builder.type);
    this.level = config.value("level", Outer_InnerRecipe.LEVEL, builder.values.level);
    this.configuration = config.finish();
    this.recipe = new Outer_InnerRecipe(this, builder);
  }

  /**
   * The configured {@code level}.
   *
   * @return the configured value
   */
  public Outer.Level level() {
    return level;
  }

  /**
   * The promised {@code level}.
   *
   * @return the file or folder in a realization yet to come
   */
  public RefPath file() {
    return new RefPath(this, new RelativePath("level"));
  }

  /**
   * Gives the same derivation with another matcher where it is used.
   *
   * @param matcher which of its realizations count
   * @return an equal derivation
   */
  public Outer_InnerDRef matching(Matcher matcher) {
    Outer_InnerStage.Builder builder = Outer_InnerStage.from(this);
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
  public Outer_InnerDRef choosing(UnaryOperator<List<Outer_InnerRRef>> choice) {
    return matching(Matchers.choosing(choice, recipe::open, rref -> rref.realized));
  }

  @Override
  public Configuration configuration() {
    return configuration;
  }

  @Override
  public Recipe<Outer.Inner, Outer_InnerRRef> recipe() {
    return recipe;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Outer_InnerDRef that && configuration.equals(that.configuration);
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
