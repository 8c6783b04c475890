package chooses;

import dev.stagewright.BuildContext;
import dev.stagewright.config.Codecs;
import dev.stagewright.match.Matcher;
import dev.stagewright.spi.OutputVisitor;
import dev.stagewright.spi.StageDerivation;
import dev.stagewright.store.BuildInputs;
import dev.stagewright.store.StoredRealization;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/**
 * A derivation of {@link Guess}: the stage with one configuration.
 */
@Generated("dev.stagewright.processor.StageProcessor")
@NullMarked
public final class GuessDRef extends StageDerivation<Guess, GuessRRef, GuessDRef> {
  final Guess values = new Guess();

  GuessDRef(GuessStage.Builder builder) {
    super(builder);
    copy(builder.values, values);
  }

  /**
   * The configured {@code wanted}.
   *
   * @return the configured value
   */
  public int wanted() {
    return values.wanted;
  }

  @Override
  protected GuessStage.Builder builder() {
    return new GuessStage.Builder(this);
  }

  @Override
  protected Guess fill(BuildInputs inputs) {
    Guess stage = new Guess();
    copy(values, stage);
    return stage;
  }

  static void copy(Guess from, Guess to) {
    to.wanted = from.wanted;
  }

  @Override
  protected void build(Guess stage, BuildContext build) throws Exception {
    stage.guess();
  }

  @Override
  protected GuessRRef open(StoredRealization realized) {
    return new GuessRRef(this, realized);
  }

  @Override
  protected Matcher matcher(Matcher latest) {
    return own(Guess.class, GuessStage::choose);
  }

  @Override
  protected void outputs(Guess stage, OutputVisitor with) {
    stage.number = with.value("number", Codecs.INT, stage.number);
    stage.word = with.value("word", Codecs.STRING, stage.word);
  }
}
