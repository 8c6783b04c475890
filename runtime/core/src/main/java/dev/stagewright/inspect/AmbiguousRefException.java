package dev.stagewright.inspect;

import java.util.List;
import java.util.stream.Collectors;

/** A text may mean several things in a store. */
public final class AmbiguousRefException extends LookUpException {
  private static final long serialVersionUID = 1L;
  private static final int SHOWN = 10;

  private final transient List<Candidate> candidates;

  AmbiguousRefException(String text, List<Candidate> candidates) {
    super("\"%s\" may mean %d things; say which with more digits:%s%s"
        .formatted(
            text,
            candidates.size(),
            candidates.stream()
                .limit(SHOWN)
                .map(candidate -> "\n  " + candidate)
                .collect(Collectors.joining()),
            candidates.size() > SHOWN
                ? "\n  and %d more".formatted(candidates.size() - SHOWN)
                : ""));
    this.candidates = List.copyOf(candidates);
  }

  /**
   * Lists what it may mean.
   *
   * @return two or more, the one built last at the beginning
   */
  public List<Candidate> candidates() {
    return candidates;
  }
}
