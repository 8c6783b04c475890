package chooses;

import dev.stagewright.config.Codecs;
import dev.stagewright.realize.Realization;
import dev.stagewright.ref.RRef;
import dev.stagewright.store.Realized;
import java.nio.file.Path;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/**
 * A realization of {@link Guess}: one immutable result.
 */
@Generated("dev.stagewright.processor.StageProcessor")
@NullMarked
public final class GuessRRef implements Realization {
  private final GuessDRef derivation;

  final Realized realized;

  GuessRRef(GuessDRef derivation, Realized realized) {
    this.derivation = derivation;
    this.realized = realized;
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

  /**
   * Tells what was realized.
   *
   * @return the derivation
   */
  public GuessDRef derivation() {
    return derivation;
  }

  /**
   * Makes the stage's object as its build left it: configuration and outputs filled in.
   *
   * @return a fresh object
   */
  public Guess toStage() {
    Guess stage = GuessRecipe.fill(derivation, realized.inputs());
    stage.number = number();
    stage.word = word();
    return stage;
  }

  @Override
  public RRef rref() {
    return realized.rref();
  }

  @Override
  public Path folder() {
    return realized.folder();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof GuessRRef that && realized.equals(that.realized);
  }

  @Override
  public int hashCode() {
    return realized.hashCode();
  }

  @Override
  public String toString() {
    return realized.toString();
  }
}
