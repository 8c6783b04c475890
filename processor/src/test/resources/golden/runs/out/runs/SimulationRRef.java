package runs;

import dev.stagewright.spi.StageRealization;
import dev.stagewright.store.StoredRealization;
import java.nio.file.Path;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/**
 * A realization of {@link Simulation}: one immutable result.
 */
@Generated("dev.stagewright.processor.StageProcessor")
@NullMarked
public final class SimulationRRef extends StageRealization<Simulation, SimulationDRef> {
  SimulationRRef(SimulationDRef derivation, StoredRealization realized) {
    super(derivation, realized);
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
}
