package dev.stagewright.internal.realize;

import dev.stagewright.build.RealizeException;
import dev.stagewright.match.Matcher;
import dev.stagewright.ref.DRef;
import dev.stagewright.store.StoredRealization;
import java.util.List;

/** Thrown when a build succeeds, but its derivation's matcher still selects no realization. */
public final class UnsatisfiedMatcherException extends RealizeException {
  private static final long serialVersionUID = 1L;

  private final transient List<StoredRealization> built;
  private final transient List<StoredRealization> existing;

  /**
   * Creates the exception.
   *
   * @param dref the derivation
   * @param matcher its matcher
   * @param built the realizations built just now
   * @param existing all realizations in the same context
   */
  public UnsatisfiedMatcherException(
      DRef dref,
      Matcher matcher,
      List<? extends StoredRealization> built,
      List<? extends StoredRealization> existing) {
    super(dref, message(matcher, built, existing), null);
    this.built = List.copyOf(built);
    this.existing = List.copyOf(existing);
  }

  private static String message(
      Matcher matcher,
      List<? extends StoredRealization> built,
      List<? extends StoredRealization> existing) {
    long distinct = built.stream().distinct().count();
    String merged = distinct < built.size()
        ? " Builds that give equal bytes are one realization: build with fresh entropy, or ask for fewer."
        : " Look at why it refuses them; best never takes NaN.";
    return "The matcher %s takes none of what exists.%s%n  built now      %s%n  existing       %s"
        .formatted(matcher, merged, built, existing);
  }

  /**
   * Lists the realizations built just now.
   *
   * @return the realizations, which may have existed before with the same bytes
   */
  public List<StoredRealization> built() {
    return built;
  }

  /**
   * Lists the existing realizations.
   *
   * @return all realizations of the derivation in the same context
   */
  public List<StoredRealization> existing() {
    return existing;
  }
}
