package nested;

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
import java.util.List;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/**
 * Realizes derivations of {@link Outer.Collector}.
 */
@Generated("dev.stagewright.processor.StageProcessor")
@NullMarked
final class Outer_CollectorRecipe implements Recipe<Outer.Collector, Outer_CollectorRRef> {
  static final StageType TYPE = StageType.of("collector", Outer.Collector.class, Outer.Level.class,
      Outer.class);

  private static final Matcher MATCHER = Matchers.some(2);

  static final Body<Outer.Collector> BODY = (stage, build) -> stage.build();

  private final Outer_CollectorDRef derivation;

  final @Nullable Matcher matcher;

  final Body<Outer.Collector> body;

  Outer_CollectorRecipe(Outer_CollectorDRef derivation, Outer_CollectorStage.Builder builder) {
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
  public Outer.Collector prepare(BuildSite site) {
    Outer.Collector stage = fill(derivation, site.inputs());
    return stage;
  }

  @Override
  public void run(Outer.Collector stage, BuildSite site) throws Exception {
    body.build(stage, BuildContext.of(site));
  }

  @Override
  public void save(Outer.Collector stage, BuildSite site) {
    site.save("text", Codecs.STRING, stage.text);
  }

  static Outer.Collector fill(Outer_CollectorDRef derivation, Inputs inputs) {
    Outer.Collector stage = new Outer.Collector();
    stage.all = derivation.all().stream()
        .flatMap(input -> input.allFrom(inputs).stream())
        .map(Outer_InnerRRef::toStage)
        .toList();
    return stage;
  }

  @Override
  public Outer_CollectorRRef open(Realized realized) {
    return new Outer_CollectorRRef(derivation, realized);
  }
}
