package files;

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
 * Realizes derivations of {@link Download}.
 */
@Generated("dev.stagewright.processor.StageProcessor")
@NullMarked
final class DownloadRecipe implements Recipe<Download, DownloadRRef> {
  static final StageType TYPE = StageType.of("download", Download.class);

  private static final Matcher MATCHER = Matchers.latest(1);

  static final Body<Download> BODY = (stage, build) -> stage.build();

  private final DownloadDRef derivation;

  final @Nullable Matcher matcher;

  final Body<Download> body;

  DownloadRecipe(DownloadDRef derivation, DownloadStage.Builder builder) {
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
    return List.of(derivation.packed().path(), derivation.file().path(), derivation.index().path());
  }

  @Override
  public Download prepare(BuildSite site) throws IOException {
    Download stage = fill(derivation, site.inputs());
    stage.packed = site.output(derivation.packed().path());
    stage.file = site.output(derivation.file().path());
    stage.index = site.output(derivation.index().path());
    return stage;
  }

  @Override
  public void run(Download stage, BuildSite site) throws Exception {
    body.build(stage, BuildContext.of(site));
  }

  @Override
  public void save(Download stage, BuildSite site) {
  }

  static Download fill(DownloadDRef derivation, Inputs inputs) {
    Download stage = new Download();
    stage.filename = derivation.filename();
    stage.folder_ = derivation.folder_();
    return stage;
  }

  @Override
  public DownloadRRef open(Realized realized) {
    return new DownloadRRef(derivation, realized);
  }
}
