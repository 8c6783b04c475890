package hidden;

import dev.stagewright.BuildContext;
import dev.stagewright.config.Codecs;
import dev.stagewright.match.Matcher;
import dev.stagewright.match.Matchers;
import dev.stagewright.spi.OutputVisitor;
import dev.stagewright.spi.StageDerivation;
import dev.stagewright.store.BuildInputs;
import dev.stagewright.store.StoredRealization;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/**
 * A derivation of {@link Hidden}: the stage with one configuration.
 */
@Generated("dev.stagewright.processor.StageProcessor")
@NullMarked
final class HiddenDRef extends StageDerivation<Hidden, HiddenRRef, HiddenDRef> {
  final Hidden values = new Hidden();

  HiddenDRef(HiddenStage.Builder builder) {
    super(builder);
    copy(builder.values, values);
  }

  /**
   * The configured {@code secret}.
   *
   * @return the configured value
   */
  public Hidden.Secret secret() {
    return values.secret;
  }

  /**
   * A word.
   *
   * @return the configured value
   */
  public String word() {
    return values.word;
  }

  @Override
  protected HiddenStage.Builder builder() {
    return new HiddenStage.Builder(this);
  }

  @Override
  protected Hidden fill(BuildInputs inputs) {
    Hidden stage = new Hidden();
    copy(values, stage);
    return stage;
  }

  static void copy(Hidden from, Hidden to) {
    to.secret = from.secret;
    to.word = from.word;
  }

  @Override
  protected void build(Hidden stage, BuildContext build) throws Exception {
    stage.build();
  }

  @Override
  protected HiddenRRef open(StoredRealization realized) {
    return new HiddenRRef(this, realized);
  }

  @Override
  protected Matcher matcher(Matcher latest) {
    return Matchers.only();
  }

  @Override
  protected void outputs(Hidden stage, OutputVisitor with) {
    stage.told = with.value("told", Codecs.BOOLEAN, stage.told);
  }
}
