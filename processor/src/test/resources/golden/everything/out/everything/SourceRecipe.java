package everything;

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
 * Realizes derivations of {@link Source}.
 */
@Generated("dev.stagewright.processor.StageProcessor")
@NullMarked
final class SourceRecipe implements Recipe<Source, SourceRRef> {
  static final StageType TYPE = StageType.versioned("source", Source.class, "1");

  private static final Matcher MATCHER = Matchers.latest(1);

  static final Body<Source> BODY = (stage, build) -> stage.write();

  private final SourceDRef derivation;

  final @Nullable Matcher matcher;

  final Body<Source> body;

  SourceRecipe(SourceDRef derivation, SourceStage.Builder builder) {
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
  public Source prepare(BuildSite site) throws IOException {
    Source stage = fill(derivation, site.inputs());
    stage.file = site.output(derivation.file().path());
    return stage;
  }

  @Override
  public void run(Source stage, BuildSite site) throws Exception {
    body.build(stage, BuildContext.of(site));
  }

  @Override
  public void save(Source stage, BuildSite site) {
    site.save("length", Codecs.INT, stage.length);
  }

  static Source fill(SourceDRef derivation, Inputs inputs) {
    Source stage = new Source();
    stage.text = derivation.text();
    return stage;
  }

  @Override
  public SourceRRef open(Realized realized) {
    return new SourceRRef(derivation, realized);
  }
}
