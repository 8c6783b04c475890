package chooses;

import dev.stagewright.config.Codecs;
import dev.stagewright.spi.StageRealization;
import dev.stagewright.store.StoredRealization;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/**
 * A realization of {@link Guess}: one immutable result.
 */
@Generated("dev.stagewright.processor.StageProcessor")
@NullMarked
public final class GuessRRef extends StageRealization<Guess, GuessDRef> {
  GuessRRef(GuessDRef derivation, StoredRealization realized) {
    super(derivation, realized);
  }

  /**
   * The value of {@code number}.
   *
   * @return the value that the build left
   */
  public int number() {
    return realized.value("number", Codecs.INT);
  }

  /**
   * The value of {@code word}.
   *
   * @return the value that the build left
   */
  public String word() {
    return realized.value("word", Codecs.STRING);
  }

  /**
   * The configured {@code wanted}.
   *
   * @return what the build was given
   */
  public int wanted() {
    return derivation.wanted();
  }
}
