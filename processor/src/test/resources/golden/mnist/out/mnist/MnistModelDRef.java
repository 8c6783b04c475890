package mnist;

import dev.stagewright.BuildContext;
import dev.stagewright.config.Codecs;
import dev.stagewright.match.Matcher;
import dev.stagewright.match.Matchers;
import dev.stagewright.ref.RefPath;
import dev.stagewright.spi.OutputVisitor;
import dev.stagewright.spi.StageDerivation;
import dev.stagewright.store.BuildInputs;
import dev.stagewright.store.StoredRealization;
import java.util.Optional;
import java.util.function.Consumer;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/**
 * A derivation of {@link MnistModel}: the stage with one configuration.
 */
@Generated("dev.stagewright.processor.StageProcessor")
@NullMarked
public final class MnistModelDRef extends StageDerivation<MnistModel, MnistModelRRef, MnistModelDRef> {
  final MnistModel values = new MnistModel();

  private final RefPath dataset;

  MnistModelDRef(MnistModelStage.Builder builder) {
    super(builder);
    copy(builder.values, values);
    this.dataset = given(builder.dataset);
  }

  /**
   * An archive as Keras ships MNIST.
   *
   * @return the configured value
   */
  public RefPath dataset() {
    return dataset;
  }

  /**
   * The configured {@code learningRate}.
   *
   * @return the configured value
   */
  public double learningRate() {
    return values.learningRate;
  }

  /**
   * The configured {@code epochs}.
   *
   * @return the configured value
   */
  public int epochs() {
    return values.epochs;
  }

  /**
   * Where chance starts; empty for fresh entropy each time.
   *
   * @return the configured value
   */
  public Optional<Long> seed() {
    return values.seed;
  }

  /**
   * The trained network, as {@code Path} to a zip.
   *
   * @return the file or folder in a realization yet to come
   */
  public RefPath model() {
    return promised("model.zip");
  }

  @Override
  protected MnistModelStage.Builder builder() {
    return new MnistModelStage.Builder(this);
  }

  @Override
  protected MnistModel fill(BuildInputs inputs) {
    MnistModel stage = new MnistModel();
    copy(values, stage);
    stage.dataset = inputs.file(dataset());
    return stage;
  }

  static void copy(MnistModel from, MnistModel to) {
    to.learningRate = from.learningRate;
    to.epochs = from.epochs;
    to.seed = from.seed;
  }

  @Override
  protected void build(MnistModel stage, BuildContext build) throws Exception {
    stage.train(build);
  }

  @Override
  protected MnistModelRRef open(StoredRealization realized) {
    return new MnistModelRRef(this, realized);
  }

  @Override
  protected Matcher matcher(Matcher latest) {
    return Matchers.best("accuracy", Codecs.MEASURED_DOUBLE, false);
  }

  @Override
  protected void promise(Consumer<RefPath> promises) {
    promises.accept(model());
  }

  @Override
  protected void outputs(MnistModel stage, OutputVisitor with) {
    stage.model = with.file(model(), stage.model);
    stage.accuracy = with.value("accuracy", Codecs.MEASURED_DOUBLE, stage.accuracy);
  }
}
