package mnist;

import dev.stagewright.Body;
import dev.stagewright.BuildContext;
import dev.stagewright.config.Codecs;
import dev.stagewright.config.StageType;
import dev.stagewright.match.Matcher;
import dev.stagewright.match.Matchers;
import dev.stagewright.realize.BuildSite;
import dev.stagewright.realize.Recipe;
import dev.stagewright.ref.RelativePath;
import dev.stagewright.store.Inputs;
import dev.stagewright.store.Realized;
import java.io.IOException;
import java.util.List;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/**
 * Realizes derivations of {@link MnistModel}.
 */
@Generated("dev.stagewright.processor.StageProcessor")
@NullMarked
final class MnistModelRecipe implements Recipe<MnistModel, MnistModelRRef> {
  static final StageType TYPE = StageType.of("mnist-model", MnistModel.class);

  private static final Matcher MATCHER = Matchers.best("accuracy", Codecs.MEASURED_DOUBLE, false);

  static final Body<MnistModel> BODY = (stage, build) -> stage.train(build);

  private final MnistModelDRef derivation;

  final @Nullable Matcher matcher;

  final Body<MnistModel> body;

  MnistModelRecipe(MnistModelDRef derivation, MnistModelStage.Builder builder) {
    this.derivation = derivation;
    this.matcher = builder.matcher;
    this.body = builder.body;
  }

  @Override
  public Matcher matcher() {
    return matcher == null ? MATCHER : matcher;
  }

  @Override
  public List<RelativePath> promises() {
    return List.of(derivation.model().path());
  }

  @Override
  public MnistModel prepare(BuildSite site) throws IOException {
    MnistModel stage = fill(derivation, site.inputs());
    stage.model = site.output(derivation.model().path());
    return stage;
  }

  @Override
  public void run(MnistModel stage, BuildSite site) throws Exception {
    body.build(stage, BuildContext.of(site));
  }

  @Override
  public void save(MnistModel stage, BuildSite site) {
    site.save("accuracy", Codecs.MEASURED_DOUBLE, stage.accuracy);
  }

  static MnistModel fill(MnistModelDRef derivation, Inputs inputs) {
    MnistModel stage = new MnistModel();
    stage.dataset = inputs.file(derivation.dataset());
    stage.learningRate = derivation.learningRate();
    stage.epochs = derivation.epochs();
    stage.seed = derivation.seed();
    return stage;
  }

  @Override
  public MnistModelRRef open(Realized realized) {
    return new MnistModelRRef(derivation, realized);
  }
}
