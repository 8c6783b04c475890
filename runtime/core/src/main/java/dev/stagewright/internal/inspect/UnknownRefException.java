package dev.stagewright.internal.inspect;

import java.util.List;

/** Thrown when a text names nothing in a store. */
public final class UnknownRefException extends LookUpException {
  private static final long serialVersionUID = 1L;

  private final transient List<String> nearest;

  UnknownRefException(String message, List<String> nearest) {
    super(
        nearest.isEmpty()
            ? message
            : "%s. Did you mean %s?".formatted(message, String.join(" or ", nearest)));
    this.nearest = List.copyOf(nearest);
  }

  /**
   * Lists similar names.
   *
   * @return names of stages, the nearest first
   */
  public List<String> nearest() {
    return nearest;
  }
}
