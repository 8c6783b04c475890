package mnist;

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
 * A derivation of {@link Digits}: the stage with one configuration.
 */
@Generated("dev.stagewright.processor.StageProcessor")
@NullMarked
public final class DigitsDRef implements Derivation<DigitsRRef> {
  private final int train;

  private final int test;

  private final long seed;

  private final Configuration configuration;

  final DigitsRecipe recipe;

  DigitsDRef(DigitsStage.Builder builder) {
    ConfigWriter config = new ConfigWriter(builder.type);
    this.train = config.value("train", Codecs.INT, builder.values.train);
    this.test = config.value("test", Codecs.INT, builder.values.test);
    this.seed = config.value("seed", Codecs.LONG, builder.values.seed);
    this.configuration = config.finish();
    this.recipe = new DigitsRecipe(this, builder);
  }

  /**
   * Training images to draw.
   *
   * @return the configured value
   */
  public int train() {
    return train;
  }

  /**
   * The configured {@code test}.
   *
   * @return the configured value
   */
  public int test() {
    return test;
  }

  /**
   * The configured {@code seed}.
   *
   * @return the configured value
   */
  public long seed() {
    return seed;
  }

  /**
   * Arrays x_train, y_train, x_test, y_test, as Keras ships MNIST.
   *
   * @return the file or folder in a realization yet to come
   */
  public RefPath npz() {
    return new RefPath(this, new RelativePath("mnist.npz"));
  }

  /**
   * Gives the same derivation with another matcher where it is used.
   *
   * @param matcher which of its realizations count
   * @return an equal derivation
   */
  public DigitsDRef matching(Matcher matcher) {
    DigitsStage.Builder builder = DigitsStage.from(this);
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
  public DigitsDRef choosing(UnaryOperator<List<DigitsRRef>> choice) {
    return matching(Matchers.choosing(choice, recipe::open, rref -> rref.realized));
  }

  @Override
  public Configuration configuration() {
    return configuration;
  }

  @Override
  public Recipe<Digits, DigitsRRef> recipe() {
    return recipe;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof DigitsDRef that && configuration.equals(that.configuration);
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
