package nested;

import dev.stagewright.config.Codecs;
import dev.stagewright.realize.Realization;
import dev.stagewright.ref.RRef;
import dev.stagewright.store.Realized;
import java.nio.file.Path;
import java.util.List;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/**
 * A realization of {@link Outer.Collector}: one immutable result.
 */
@Generated("dev.stagewright.processor.StageProcessor")
@NullMarked
public final class Outer_CollectorRRef implements Realization {
  private final Outer_CollectorDRef derivation;

  final Realized realized;

  Outer_CollectorRRef(Outer_CollectorDRef derivation, Realized realized) {
    this.derivation = derivation;
    this.realized = realized;
  }

  /**
   * The value of {@code text}.
   *
   * @return the value that the build left
   */
  public String text() {
    return realized.value("text", Codecs.STRING);
  }

  /**
   * The configured {@code all}.
   *
   * @return what the build was given
   */
  public List<Outer_InnerRRef> all() {
    return derivation.all().stream()
        .flatMap(input -> input.allFrom(realized.inputs()).stream())
        .toList();
  }

  /**
   * Tells what was realized.
   *
   * @return the derivation
   */
  public Outer_CollectorDRef derivation() {
    return derivation;
  }

  /**
   * Makes the stage's object as its build left it: configuration and outputs filled in.
   *
   * @return a fresh object
   */
  public Outer.Collector toStage() {
    Outer.Collector stage = Outer_CollectorRecipe.fill(derivation, realized.inputs());
    stage.text = text();
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
    return other instanceof Outer_CollectorRRef that && realized.equals(that.realized);
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
