package nested;

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
 * A derivation of {@link Outer.Collector}: the stage with one configuration.
 */
@Generated("dev.stagewright.processor.StageProcessor")
@NullMarked
public final class Outer_CollectorDRef implements Derivation<Outer_CollectorRRef> {
  private final List<Outer_InnerDRef> all;

  private final Configuration configuration;

  final Outer_CollectorRecipe recipe;

  Outer_CollectorDRef(Outer_CollectorStage.Builder builder) {
    ConfigWriter config = new ConfigWriter(builder.type);
    this.all = config.stages("all", builder.all);
    this.configuration = config.finish();
    this.recipe = new Outer_CollectorRecipe(this, builder);
  }

  /**
   * The configured {@code all}.
   *
   * @return the configured value
   */
  public List<Outer_InnerDRef> all() {
    return all;
  }

  /**
   * Gives the same derivation with another matcher where it is used.
   *
   * @param matcher which of its realizations count
   * @return an equal derivation
   */
  public Outer_CollectorDRef matching(Matcher matcher) {
    Outer_CollectorStage.Builder builder = Outer_CollectorStage.from(this);
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
  public Outer_CollectorDRef choosing(UnaryOperator<List<Outer_CollectorRRef>> choice) {
    return matching(Matchers.choosing(choice, recipe::open, rref -> rref.realized));
  }

  @Override
  public Configuration configuration() {
    return configuration;
  }

  @Override
  public Recipe<Outer.Collector, Outer_CollectorRRef> recipe() {
    return recipe;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Outer_CollectorDRef that && configuration.equals(that.configuration);
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
