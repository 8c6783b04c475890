package chooses;

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
 * Realizes derivations of {@link Guess}.
 */
@Generated("dev.stagewright.processor.StageProcessor")
@NullMarked
final class GuessRecipe implements Recipe<Guess, GuessRRef> {
  static final StageType TYPE = StageType.versioned("guess", Guess.class, "1");

  static final Body<Guess> BODY = (stage, build) -> stage.guess();

  private final GuessDRef derivation;

  final @Nullable Matcher matcher;

  final Body<Guess> body;

  GuessRecipe(GuessDRef derivation, GuessStage.Builder builder) {
    this.derivation = derivation;
    this.matcher = builder.matcher;
    this.body = builder.body;
  }

  @Override
  public Matcher matcher() {
    return matcher == null ? Matchers.own(Guess.class, this::choose) : matcher;
  }

  private List<Realized> choose(List<Realized> candidates) {
    return Guess.right(candidates.stream().map(this::open).toList()).stream()
        .map(chosen -> chosen.realized)
        .toList();
  }

  @Override
  public List<RelativePath> promises() {
    return List.of();
  }

  @Override
  public Guess prepare(BuildSite site) {
    Guess stage = fill(derivation, site.inputs());
    return stage;
  }

  @Override
  public void run(Guess stage, BuildSite site) throws Exception {
    body.build(stage, BuildContext.of(site));
  }

  @Override
  public void save(Guess stage, BuildSite site) {
    site.save("number", Codecs.INT, stage.number);
    site.save("word", Codecs.STRING, stage.word);
  }

  static Guess fill(GuessDRef derivation, Inputs inputs) {
    Guess stage = new Guess();
    stage.wanted = derivation.wanted();
    return stage;
  }

  @Override
  public GuessRRef open(Realized realized) {
    return new GuessRRef(derivation, realized);
  }
}
