package everything;

import dev.stagewright.config.Codecs;
import dev.stagewright.spi.StageRealization;
import dev.stagewright.store.StoredRealization;
import java.nio.file.Path;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/**
 * A realization of {@link Source}: one immutable result.
 */
@Generated("dev.stagewright.processor.StageProcessor")
@NullMarked
public final class SourceRRef extends StageRealization<Source, SourceDRef> {
  SourceRRef(SourceDRef derivation, StoredRealization realized) {
    super(derivation, realized);
  }

  /**
   * The file or folder {@code text.txt}.
   *
   * @return an existing, read-only file or folder
   */
  public Path file() {
    return realized.file(derivation.file().path());
  }

  /**
   * The value of {@code length}.
   *
   * @return the value that the build left
   */
  public int length() {
    return realized.value("length", Codecs.INT);
  }

  /**
   * The configured {@code text}.
   *
   * @return what the build was given
   */
  public String text() {
    return derivation.text();
  }
}
