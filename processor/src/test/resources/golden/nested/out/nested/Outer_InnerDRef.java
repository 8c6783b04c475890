package nested;

import dev.stagewright.config.ConfigWriter;
import dev.stagewright.config.Configuration;
import dev.stagewright.realize.Derivation;
import dev.stagewright.realize.Recipe;
import dev.stagewright.ref.RefPath;
import dev.stagewright.ref.RelativePath;
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

  Outer_InnerDRef(Outer_InnerStage.Builder builder) {
    ConfigWriter config = new ConfigWriter(Outer_InnerRecipe.TYPE);
    this.level = config.value("level", Outer_InnerRecipe.LEVEL, builder.values.level);
    this.configuration = config.finish();
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

  @Override
  public Configuration configuration() {
    return configuration;
  }

  @Override
  public Recipe<Outer.Inner, Outer_InnerRRef> recipe() {
    return new Outer_InnerRecipe(this);
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
