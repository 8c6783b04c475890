package everything;

import dev.stagewright.BuildContext;
import dev.stagewright.config.Codecs;
import dev.stagewright.ref.RefPath;
import dev.stagewright.spi.OutputVisitor;
import dev.stagewright.spi.StageDerivation;
import dev.stagewright.store.BuildInputs;
import dev.stagewright.store.StoredRealization;
import java.util.function.Consumer;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/**
 * A derivation of {@link Source}: the stage with one configuration.
 */
@Generated("dev.stagewright.processor.StageProcessor")
@NullMarked
public final class SourceDRef extends StageDerivation<Source, SourceRRef, SourceDRef> {
  final Source values = new Source();

  SourceDRef(SourceStage.Builder builder) {
    super(builder);
    copy(builder.values, values);
  }

  /**
   * The configured {@code text}.
   *
   * @return the configured value
   */
  public String text() {
    return values.text;
  }

  /**
   * The promised {@code text.txt}.
   *
   * @return the file or folder in a realization yet to come
   */
  public RefPath file() {
    return promised("text.txt");
  }

  @Override
  protected SourceStage.Builder builder() {
    return new SourceStage.Builder(this);
  }

  @Override
  protected Source fill(BuildInputs inputs) {
    Source stage = new Source();
    copy(values, stage);
    return stage;
  }

  static void copy(Source from, Source to) {
    to.text = from.text;
  }

  @Override
  protected void build(Source stage, BuildContext build) throws Exception {
    stage.write();
  }

  @Override
  protected SourceRRef open(StoredRealization realized) {
    return new SourceRRef(this, realized);
  }

  @Override
  protected void promise(Consumer<RefPath> promises) {
    promises.accept(file());
  }

  @Override
  protected void outputs(Source stage, OutputVisitor with) {
    stage.file = with.file(file(), stage.file);
    stage.length = with.value("length", Codecs.INT, stage.length);
  }
}
