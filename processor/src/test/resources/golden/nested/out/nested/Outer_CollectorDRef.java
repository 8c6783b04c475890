package nested;

import dev.stagewright.config.ConfigWriter;
import dev.stagewright.config.Configuration;
import dev.stagewright.realize.Derivation;
import dev.stagewright.realize.Recipe;
import java.util.List;
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

  Outer_CollectorDRef(Outer_CollectorStage.Builder builder) {
    ConfigWriter config = new ConfigWriter(Outer_CollectorRecipe.TYPE);
    this.all = config.stages("all", builder.all);
    this.configuration = config.finish();
  }

  /**
   * The configured {@code all}.
   *
   * @return the configured value
   */
  public List<Outer_InnerDRef> all() {
    return all;
  }

  @Override
  public Configuration configuration() {
    return configuration;
  }

  @Override
  public Recipe<Outer.Collector, Outer_CollectorRRef> recipe() {
    return new Outer_CollectorRecipe(this);
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
