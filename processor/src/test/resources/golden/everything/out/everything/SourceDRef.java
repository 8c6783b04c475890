package everything;

import dev.stagewright.config.Codecs;
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
 * A derivation of {@link Source}: the stage with one configuration.
 */
@Generated("dev.stagewright.processor.StageProcessor")
@NullMarked
public final class SourceDRef implements Derivation<SourceRRef> {
  private final String text;

  private final Configuration configuration;

  final SourceRecipe recipe;

  SourceDRef(SourceStage.Builder builder) {
    ConfigWriter config = new ConfigWriter(builder.type);
    this.text = config.value("text", Codecs.STRING, builder.values.text);
    this.configuration = config.finish();
    this.recipe = new SourceRecipe(this, builder);
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

  /**
   * Gives the same derivation with another matcher where it is used.
   *
   * @param matcher which of its realizations count
   * @return an equal derivation
   */
  public SourceDRef matching(Matcher matcher) {
    SourceStage.Builder builder = SourceStage.from(this);
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
  public SourceDRef choosing(UnaryOperator<List<SourceRRef>> choice) {
    return matching(Matchers.choosing(choice, recipe::open, rref -> rref.realized));
  }

  @Override
  public Configuration configuration() {
    return configuration;
  }

  @Override
  public Recipe<Source, SourceRRef> recipe() {
    return recipe;
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
