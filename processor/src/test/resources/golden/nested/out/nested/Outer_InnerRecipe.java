package nested;

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
import java.io.IOException;
import java.util.List;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/**
 * Realizes derivations of {@link Outer.Inner}.
 */
@Generated("dev.stagewright.processor.StageProcessor")
@NullMarked
final class Outer_InnerRecipe implements Recipe<Outer.Inner, Outer_InnerRRef> {
  static final StageType TYPE = StageType.of("inner", Outer.Inner.class);

  static final Codec<Outer.Level> LEVEL = Codecs.enumOf(Outer.Level.class);

  private static final Matcher MATCHER = Matchers.all();

  static final Body<Outer.Inner> BODY = (stage, build) -> stage.build();

  private final Outer_InnerDRef derivation;

  final @Nullable Matcher matcher;

  final Body<Outer.Inner> body;

  Outer_InnerRecipe(Outer_InnerDRef derivation, Outer_InnerStage.Builder builder) {
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
    return List.of(derivation.file().path());
  }

  @Override
  public Outer.Inner prepare(BuildSite site) throws IOException {
    Outer.Inner stage = fill(derivation, site.inputs());
    stage.file = site.output(derivation.file().path());
    return stage;
  }

  @Override
  public void run(Outer.Inner stage, BuildSite site) throws Exception {
    body.build(stage, BuildContext.of(site));
  }

  @Override
  public void save(Outer.Inner stage, BuildSite site) {
  }

  static Outer.Inner fill(Outer_InnerDRef derivation, Inputs inputs) {
    Outer.Inner stage = new Outer.Inner();
    stage.level = derivation.level();
    return stage;
  }

  @Override
  public Outer_InnerRRef open(Realized realized) {
    return new Outer_InnerRRef(derivation, realized);
  }
}
