package hidden;

import dev.stagewright.config.Codecs;
import dev.stagewright.spi.StageRealization;
import dev.stagewright.store.StoredRealization;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/**
 * A realization of {@link Hidden}: one immutable result.
 */
@Generated("dev.stagewright.processor.StageProcessor")
@NullMarked
final class HiddenRRef extends StageRealization<Hidden, HiddenDRef> {
  HiddenRRef(HiddenDRef derivation, StoredRealization realized) {
    super(derivation, realized);
  }

  /**
   * The value of {@code told}.
   *
   * @return the value that the build left
   */
  public boolean told() {
    return realized.value("told", Codecs.BOOLEAN);
  }

  /**
   * The configured {@code secret}.
   *
   * @return what the build was given
   */
  public Hidden.Secret secret() {
    return derivation.secret();
  }

  /**
   * A word.
   *
   * @return what the build was given
   */
  public String word() {
    return derivation.word();
  }
}
