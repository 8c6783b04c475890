package dev.stagewright.internal.match;

import dev.stagewright.match.Matcher;
import dev.stagewright.ref.RRef;
import dev.stagewright.store.StoredRealization;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** A matcher that selects certain realizations, by name. */
public record ExactMatcher(Set<RRef> rrefs) implements Matcher {
  @Override
  public List<StoredRealization> match(List<StoredRealization> candidates) {
    List<StoredRealization> found = candidates.stream()
        .filter(candidate -> rrefs.contains(candidate.rref()))
        .toList();
    if (found.size() < rrefs.size()) {
      throw new MatchException("%s wants what is not there; with the same inputs there are %s"
          .formatted(this, candidates));
    }
    return found;
  }

  @Override
  public String toString() {
    return new TreeSet<>(rrefs)
        .stream().map(RRef::toString).collect(Collectors.joining(", ", "exact(", ")"));
  }
}
