package nested;

import dev.stagewright.BuildContext;
import dev.stagewright.config.Codecs;
import dev.stagewright.match.Matcher;
import dev.stagewright.match.Matchers;
import dev.stagewright.spi.OutputVisitor;
import dev.stagewright.spi.StageDerivation;
import dev.stagewright.store.BuildInputs;
import dev.stagewright.store.StoredRealization;
import java.util.List;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/**
 * A derivation of {@link Outer.Collector}: the stage with one configuration.
 */
@Generated("dev.stagewright.processor.StageProcessor")
@NullMarked
public final class Outer_CollectorDRef extends StageDerivation<Outer.Collector, Outer_CollectorRRef, Outer_CollectorDRef> {
  private final List<Outer_InnerDRef> all;

  Outer_CollectorDRef(Outer_CollectorStage.Builder builder) {
    super(builder);
    this.all = builder.all;
  }

  /**
   * The configured {@code all}.
   *
   * @return the configured value
   */
  public List<Outer_InnerDRef> all() {
    return all;
  }

  @Override
  protected Outer_CollectorStage.Builder builder() {
    return new Outer_CollectorStage.Builder(this);
  }

  @Override
  protected Outer.Collector fill(BuildInputs inputs) {
    Outer.Collector stage = new Outer.Collector();
    stage.all = all().stream()
        .flatMap(input -> input.allFrom(inputs).stream())
        .map(Outer_InnerRRef::toStage)
        .toList();
    return stage;
  }

  @Override
  protected void build(Outer.Collector stage, BuildContext build) throws Exception {
    stage.build();
  }

  @Override
  protected Outer_CollectorRRef open(StoredRealization realized) {
    return new Outer_CollectorRRef(this, realized);
  }

  @Override
  protected Matcher matcher(Matcher latest) {
    return Matchers.some(2);
  }

  @Override
  protected void outputs(Outer.Collector stage, OutputVisitor with) {
    stage.text = with.value("text", Codecs.STRING, stage.text);
  }
}
