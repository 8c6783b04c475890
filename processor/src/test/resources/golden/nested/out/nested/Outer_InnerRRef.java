package nested;

import dev.stagewright.spi.StageRealization;
import dev.stagewright.store.StoredRealization;
import java.nio.file.Path;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/**
 * A realization of {@link Outer.Inner}: one immutable result.
 */
@Generated("dev.stagewright.processor.StageProcessor")
@NullMarked
public final class Outer_InnerRRef extends StageRealization<Outer.Inner, Outer_InnerDRef> {
  Outer_InnerRRef(Outer_InnerDRef derivation, StoredRealization realized) {
    super(derivation, realized);
  }

  /**
   * The file or folder {@code level}.
   *
   * @return an existing, read-only file or folder
   */
  public Path file() {
    return realized.file(derivation.file().path());
  }

  /**
   * The configured {@code level}.
   *
   * @return what the build was given
   */
  public Outer.Level level() {
    return derivation.level();
  }
}
