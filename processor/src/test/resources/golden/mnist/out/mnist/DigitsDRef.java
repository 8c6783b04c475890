package mnist;

import dev.stagewright.BuildContext;
import dev.stagewright.ref.RefPath;
import dev.stagewright.spi.OutputVisitor;
import dev.stagewright.spi.StageDerivation;
import dev.stagewright.store.BuildInputs;
import dev.stagewright.store.StoredRealization;
import java.util.function.Consumer;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/**
 * A derivation of {@link Digits}: the stage with one configuration.
 */
@Generated("dev.stagewright.processor.StageProcessor")
@NullMarked
public final class DigitsDRef extends StageDerivation<Digits, DigitsRRef, DigitsDRef> {
  final Digits values = new Digits();

  DigitsDRef(DigitsStage.Builder builder) {
    super(builder);
    copy(builder.values, values);
  }

  /**
   * Training images to draw.
   *
   * @return the configured value
   */
  public int train() {
    return values.train;
  }

  /**
   * The configured {@code test}.
   *
   * @return the configured value
   */
  public int test() {
    return values.test;
  }

  /**
   * The configured {@code seed}.
   *
   * @return the configured value
   */
  public long seed() {
    return values.seed;
  }

  /**
   * Arrays x_train, y_train, x_test, y_test, as Keras ships MNIST.
   *
   * @return the file or folder in a realization yet to come
   */
  public RefPath npz() {
    return promised("mnist.npz");
  }

  @Override
  protected DigitsStage.Builder builder() {
    return new DigitsStage.Builder(this);
  }

  @Override
  protected Digits fill(BuildInputs inputs) {
    Digits stage = new Digits();
    copy(values, stage);
    return stage;
  }

  static void copy(Digits from, Digits to) {
    to.train = from.train;
    to.test = from.test;
    to.seed = from.seed;
  }

  @Override
  protected void build(Digits stage, BuildContext build) throws Exception {
    stage.draw();
  }

  @Override
  protected DigitsRRef open(StoredRealization realized) {
    return new DigitsRRef(this, realized);
  }

  @Override
  protected void promise(Consumer<RefPath> promises) {
    promises.accept(npz());
  }

  @Override
  protected void outputs(Digits stage, OutputVisitor with) {
    stage.npz = with.file(npz(), stage.npz);
  }
}
