package dev.stagewright.spi;

import dev.stagewright.build.Realization;
import dev.stagewright.internal.config.NamedInputs;
import dev.stagewright.internal.store.DiskRealization;
import dev.stagewright.internal.store.InputObjects;
import dev.stagewright.ref.RRef;
import dev.stagewright.store.StoredRealization;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One immutable result of a stage. For each stage {@code X} the processor writes an {@code XRRef}.
 *
 * @param <S> the stage's class
 * @param <D> the type of its derivations
 */
public abstract class StageRealization<S, D extends StageDerivation<S, ?, D>>
    implements Realization {
  /** The realization in the store. */
  protected final StoredRealization realized;

  /** The derivation that was realized. */
  protected final D derivation;

  /**
   * Creates the typed form of a realization.
   *
   * @param derivation the derivation that was realized
   * @param realized the realization in the store
   */
  protected StageRealization(D derivation, StoredRealization realized) {
    this.derivation = derivation;
    this.realized = realized;
  }

  /**
   * Returns a new value for each named input, such as its place on disk.
   *
   * @param inputs the inputs by name
   * @param change returns the new value for an input
   * @param <I> the type of the inputs
   * @param <T> the type of the new values
   * @return the new values by the same names, in order and unmodifiable
   */
  protected static <I, T> Map<String, T> each(Map<String, I> inputs, Function<I, T> change) {
    return NamedInputs.each(inputs, change);
  }

  /**
   * Returns the derivation that was realized.
   *
   * @return the derivation
   */
  public final D derivation() {
    return derivation;
  }

  /**
   * Creates an object of the stage with its configuration, inputs and outputs filled in. All other
   * fields are as the constructor left them, whatever the build wrote there.
   *
   * @return a fresh object
   */
  public final S toStage() {
    @SuppressWarnings("unchecked") // its own object
    S stage = (S) StageObjects.of(this);
    return stage;
  }

  /** Fills in what the realization has. The objects of its inputs exist already. */
  final S fill(InputObjects objects) {
    S stage = derivation.fill(DiskRealization.of(realized).inputs(objects));
    derivation.outputs(stage, new OutputReader(realized));
    return stage;
  }

  @Override
  public final RRef rref() {
    return realized.rref();
  }

  @Override
  public final Path folder() {
    return realized.folder();
  }

  @Override
  public final boolean equals(@Nullable Object other) {
    return other instanceof StageRealization<?, ?> that
        && realized.equals(that.realized)
        && derivation.equals(that.derivation);
  }

  @Override
  public final int hashCode() {
    return realized.hashCode();
  }

  @Override
  public final String toString() {
    return realized.toString();
  }
}
