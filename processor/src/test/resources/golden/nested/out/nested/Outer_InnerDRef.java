package nested;

import dev.stagewright.BuildContext;
import dev.stagewright.match.Matcher;
import dev.stagewright.match.Matchers;
import dev.stagewright.ref.RefPath;
import dev.stagewright.spi.OutputVisitor;
import dev.stagewright.spi.StageDerivation;
import dev.stagewright.store.BuildInputs;
import dev.stagewright.store.StoredRealization;
import java.util.function.Consumer;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/**
 * A derivation of {@link Outer.Inner}: the stage with one configuration.
 */
@Generated("dev.stagewright.processor.StageProcessor")
@NullMarked
public final class Outer_InnerDRef extends StageDerivation<Outer.Inner, Outer_InnerRRef, Outer_InnerDRef> {
  final Outer.Inner values = new Outer.Inner();

  Outer_InnerDRef(Outer_InnerStage.Builder builder) {
    super(builder);
    copy(builder.values, values);
  }

  /**
   * The configured {@code level}.
   *
   * @return the configured value
   */
  public Outer.Level level() {
    return values.level;
  }

  /**
   * The promised {@code level}.
   *
   * @return the file or folder in a realization yet to come
   */
  public RefPath file() {
    return promised("level");
  }

  @Override
  protected Outer_InnerStage.Builder builder() {
    return new Outer_InnerStage.Builder(this);
  }

  @Override
  protected Outer.Inner fill(BuildInputs inputs) {
    Outer.Inner stage = new Outer.Inner();
    copy(values, stage);
    return stage;
  }

  static void copy(Outer.Inner from, Outer.Inner to) {
    to.level = from.level;
  }

  @Override
  protected void build(Outer.Inner stage, BuildContext build) throws Exception {
    stage.build();
  }

  @Override
  protected Outer_InnerRRef open(StoredRealization realized) {
    return new Outer_InnerRRef(this, realized);
  }

  @Override
  protected Matcher matcher(Matcher latest) {
    return Matchers.all();
  }

  @Override
  protected void promise(Consumer<RefPath> promises) {
    promises.accept(file());
  }

  @Override
  protected void outputs(Outer.Inner stage, OutputVisitor with) {
    stage.file = with.file(file(), stage.file);
  }
}
