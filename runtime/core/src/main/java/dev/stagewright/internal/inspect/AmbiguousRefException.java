package dev.stagewright.internal.inspect;

import java.util.List;
import java.util.stream.Collectors;

/** Thrown when a text has several meanings in a store. */
public final class AmbiguousRefException extends LookUpException {
  private static final long serialVersionUID = 1L;
  private static final int SHOWN = 10;

  private final transient List<RefCandidate> candidates;

  AmbiguousRefException(String text, List<RefCandidate> candidates) {
    super(message(text, candidates));
    this.candidates = List.copyOf(candidates);
  }

  private static String message(String text, List<RefCandidate> candidates) {
    String head = "\"%s\" may mean %s things; say which by its digits:\n  "
        .formatted(text, candidates.size());
    int more = candidates.size() - SHOWN;
    return candidates.stream()
        .limit(SHOWN)
        .map(RefCandidate::toString)
        .collect(
            Collectors.joining("\n  ", head, more > 0 ? "\n  and %s more".formatted(more) : ""));
  }

  /**
   * Lists the meanings.
   *
   * @return two or more, the last built first
   */
  public List<RefCandidate> candidates() {
    return candidates;
  }
}
