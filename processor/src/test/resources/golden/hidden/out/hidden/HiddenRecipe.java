package hidden;

import dev.stagewright.Body;
import dev.stagewright.BuildContext;
import dev.stagewright.config.Codec;
import dev.stagewright.config.Codecs;
import dev.stagewright.config.StageType;
import dev.stagewright.match.Matcher;
import dev.stagewright.match.Matchers;
import dev.stagewright.realize.BuildSite;
import dev.stagewright.realize.Recipe;
import dev.stagewright.ref.RelativePath;
import dev.stagewright.store.Inputs;
import dev.stagewright.store.Realized;
import java.util.List;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/**
 * Realizes derivations of {@link Hidden}.
 */
@Generated("dev.stagewright.processor.StageProcessor")
@NullMarked
final class HiddenRecipe implements Recipe<Hidden, HiddenRRef> {
  static final StageType TYPE = StageType.of("hidden", Hidden.class);

  static final Codec<Hidden.Secret> SECRET = Codecs.enumOf(Hidden.Secret.class);

  private static final Matcher MATCHER = Matchers.only();

  static final Body<Hidden> BODY = (stage, build) -> stage.build();

  private final HiddenDRef derivation;

  final @Nullable Matcher matcher;

  final Body<Hidden> body;

  HiddenRecipe(HiddenDRef derivation, HiddenStage.Builder builder) {
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
    return List.of();
  }

  @Override
  public Hidden prepare(BuildSite site) {
    Hidden stage = fill(derivation, site.inputs());
    return stage;
  }

  @Override
  public void run(Hidden stage, BuildSite site) throws Exception {
    body.build(stage, BuildContext.of(site));
  }

  @Override
  public void save(Hidden stage, BuildSite site) {
    site.save("told", Codecs.BOOLEAN, stage.told);
  }

  static Hidden fill(HiddenDRef derivation, Inputs inputs) {
    Hidden stage = new Hidden();
    stage.secret = derivation.secret();
    stage.word = derivation.word();
    return stage;
  }

  @Override
  public HiddenRRef open(Realized realized) {
    return new HiddenRRef(derivation, realized);
  }
}
