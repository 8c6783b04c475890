package dev.stagewright.build;

import dev.stagewright.ref.DRef;
import java.util.List;
import java.util.stream.Collectors;

/** Thrown when a plan that may not build lacks a realization. */
public final class NotRealizedException extends RealizeException {
  private static final long serialVersionUID = 1L;

  private final transient List<PlannedStep> missing;

  /**
   * Creates the exception.
   *
   * @param root what was to be realized
   * @param missing what would be built or is impossible, and why
   */
  public NotRealizedException(DRef root, List<PlannedStep> missing) {
    super(
        root,
        missing.stream()
            .map(step -> "%n  %s".formatted(step))
            .collect(Collectors.joining("", "It is not realized, and nothing may be built:", "")),
        null);
    this.missing = List.copyOf(missing);
  }

  /**
   * Returns the steps that are missing.
   *
   * @return the steps that would be built or are impossible, in dependency order
   */
  public List<PlannedStep> missing() {
    return missing;
  }
}
