package mnist;

import dev.stagewright.Body;
import dev.stagewright.BuildContext;
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
 * Realizes derivations of {@link Digits}.
 */
@Generated("dev.stagewright.processor.StageProcessor")
@NullMarked
final class DigitsRecipe implements Recipe<Digits, DigitsRRef> {
  static final StageType TYPE = StageType.of("digits", Digits.class);

  private static final Matcher MATCHER = Matchers.latest(1);

  static final Body<Digits> BODY = (stage, build) -> stage.draw();

  private final DigitsDRef derivation;

  final @Nullable Matcher matcher;

  final Body<Digits> body;

  DigitsRecipe(DigitsDRef derivation, DigitsStage.Builder builder) {
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
    return List.of(derivation.npz().path());
  }

  @Override
  public Digits prepare(BuildSite site) throws IOException {
    Digits stage = fill(derivation, site.inputs());
    stage.npz = site.output(derivation.npz().path());
    return stage;
  }

  @Override
  public void run(Digits stage, BuildSite site) throws Exception {
    body.build(stage, BuildContext.of(site));
  }

  @Override
  public void save(Digits stage, BuildSite site) {
  }

  static Digits fill(DigitsDRef derivation, Inputs inputs) {
    Digits stage = new Digits();
    stage.train = derivation.train();
    stage.test = derivation.test();
    stage.seed = derivation.seed();
    return stage;
  }

  @Override
  public DigitsRRef open(Realized realized) {
    return new DigitsRRef(derivation, realized);
  }
}
