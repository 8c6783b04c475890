package dev.stagewright.realize;

import dev.stagewright.match.Matcher;
import dev.stagewright.ref.DRef;
import dev.stagewright.store.Realized;
import java.util.List;

/** A build succeeded, and still no realization counts. */
public final class UnsatisfiedMatcherException extends RealizeException {
  private static final long serialVersionUID = 1L;

  private final transient List<Realized> built;
  private final transient List<Realized> existing;

  /**
   * Makes the exception.
   *
   * @param dref the derivation
   * @param matcher its matcher
   * @param built what was built just now
   * @param existing everything that exists in the same context
   */
  public UnsatisfiedMatcherException(
      DRef dref, Matcher matcher, List<Realized> built, List<Realized> existing) {
    super(
        dref,
        "The matcher %s takes none of the realizations. Built now: %s; existing: %s. Builds that give equal bytes are one realization"
            .formatted(matcher, built, existing),
        null);
    this.built = List.copyOf(built);
    this.existing = List.copyOf(existing);
  }

  /**
   * Lists what was built just now.
   *
   * @return realizations, which may have existed before with the same bytes
   */
  public List<Realized> built() {
    return built;
  }

  /**
   * Lists what exists.
   *
   * @return every realization of the derivation with the same context
   */
  public List<Realized> existing() {
    return existing;
  }
}
