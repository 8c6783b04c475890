package runs;

import dev.stagewright.realize.Realization;
import dev.stagewright.ref.RRef;
import dev.stagewright.store.Realized;
import java.nio.file.Path;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/**
 * A realization of {@link Simulation}: one immutable result.
 */
@Generated("dev.stagewright.processor.StageProcessor")
@NullMarked
public final class SimulationRRef implements Realization {
  private final SimulationDRef derivation;

  final Realized realized;

  SimulationRRef(SimulationDRef derivation, Realized realized) {
    this.derivation = derivation;
    this.realized = realized;
  }

  /**
   * The file or folder {@code report.txt}.
   *
   * @return an existing, read-only file or folder
   */
  public Path report() {
    return realized.file(derivation.report().path());
  }

  /**
   * The configured {@code size}.
   *
   * @return what the build was given
   */
  public int size() {
    return derivation.size();
  }

  /**
   * Tells what was realized.
   *
   * @return the derivation
   */
  public SimulationDRef derivation() {
    return derivation;
  }

  /**
   * Makes the stage's object as its build left it: configuration and outputs filled in.
   *
   * @return a fresh object
   */
  public Simulation toStage() {
    Simulation stage = SimulationRecipe.fill(derivation, realized.inputs());
    stage.report = report();
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
    return other instanceof SimulationRRef that && realized.equals(that.realized);
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
