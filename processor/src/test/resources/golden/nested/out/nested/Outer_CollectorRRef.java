package nested;

import dev.stagewright.config.Codecs;
import dev.stagewright.spi.StageRealization;
import dev.stagewright.store.StoredRealization;
import java.util.List;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/**
 * A realization of {@link Outer.Collector}: one immutable result.
 */
@Generated("dev.stagewright.processor.StageProcessor")
@NullMarked
public final class Outer_CollectorRRef extends StageRealization<Outer.Collector, Outer_CollectorDRef> {
  Outer_CollectorRRef(Outer_CollectorDRef derivation, StoredRealization realized) {
    super(derivation, realized);
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
}
