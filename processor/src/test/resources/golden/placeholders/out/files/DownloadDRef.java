package files;

import dev.stagewright.BuildContext;
import dev.stagewright.ref.RefPath;
import dev.stagewright.spi.OutputVisitor;
import dev.stagewright.spi.StageDerivation;
import dev.stagewright.store.BuildInputs;
import dev.stagewright.store.StoredRealization;
import java.util.function.Consumer;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/**
 * A derivation of {@link Download}: the stage with one configuration.
 */
@Generated("dev.stagewright.processor.StageProcessor")
@NullMarked
public final class DownloadDRef extends StageDerivation<Download, DownloadRRef, DownloadDRef> {
  final Download values = new Download();

  DownloadDRef(DownloadStage.Builder builder) {
    super(builder);
    copy(builder.values, values);
  }

  /**
   * The name of the file.
   *
   * @return the configured value
   */
  public String filename() {
    return values.filename;
  }

  /**
   * The configured {@code folder_}.
   *
   * @return the configured value
   */
  public String folder_() {
    return values.folder_;
  }

  /**
   * The promised {@code {folder_}/{filename}.gz}.
   *
   * @return the file or folder in a realization yet to come
   */
  public RefPath packed() {
    return promised(folder_() + "/" + filename() + ".gz");
  }

  /**
   * The promised {@code {filename}}.
   *
   * @return the file or folder in a realization yet to come
   */
  public RefPath file() {
    return promised(filename());
  }

  /**
   * The promised {@code index}.
   *
   * @return the file or folder in a realization yet to come
   */
  public RefPath index() {
    return promised("index");
  }

  @Override
  protected DownloadStage.Builder builder() {
    return new DownloadStage.Builder(this);
  }

  @Override
  protected Download fill(BuildInputs inputs) {
    Download stage = new Download();
    copy(values, stage);
    return stage;
  }

  static void copy(Download from, Download to) {
    to.filename = from.filename;
    to.folder_ = from.folder_;
  }

  @Override
  protected void build(Download stage, BuildContext build) throws Exception {
    stage.build();
  }

  @Override
  protected DownloadRRef open(StoredRealization realized) {
    return new DownloadRRef(this, realized);
  }

  @Override
  protected void promise(Consumer<RefPath> promises) {
    promises.accept(packed());
    promises.accept(file());
    promises.accept(index());
  }

  @Override
  protected void outputs(Download stage, OutputVisitor with) {
    stage.packed = with.file(packed(), stage.packed);
    stage.file = with.file(file(), stage.file);
    stage.index = with.file(index(), stage.index);
  }
}
