package everything;

import dev.stagewright.config.Codecs;
import dev.stagewright.config.ConfigWriter;
import dev.stagewright.config.Configuration;
import dev.stagewright.realize.Derivation;
import dev.stagewright.realize.Recipe;
import dev.stagewright.ref.RefPath;
import dev.stagewright.ref.RelativePath;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/**
 * A derivation of {@link Source}: the stage with one configuration.
 */
@Generated("dev.stagewright.processor.StageProcessor")
@NullMarked
public final class SourceDRef implements Derivation<SourceRRef> {
  private final String text;

  private final Configuration configuration;

  SourceDRef(SourceStage.Builder builder) {
    ConfigWriter config = new ConfigWriter(SourceRecipe.TYPE);
    this.text = config.value("text", Codecs.STRING, builder.values.text);
    this.configuration = config.finish();
  }

  /**
   * The configured {@code text}.
   *
   * @return the configured value
   */
  public String text() {
    return text;
  }

  /**
   * The promised {@code text.txt}.
   *
   * @return the file or folder in a realization yet to come
   */
  public RefPath file() {
    return new RefPath(this, new RelativePath("text.txt"));
  }

  @Override
  public Configuration configuration() {
    return configuration;
  }

  @Override
  public Recipe<Source, SourceRRef> recipe() {
    return new SourceRecipe(this);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof SourceDRef that && configuration.equals(that.configuration);
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
