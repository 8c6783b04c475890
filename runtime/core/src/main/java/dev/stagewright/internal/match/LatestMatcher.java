package dev.stagewright.internal.match;

import dev.stagewright.match.Matcher;
import dev.stagewright.store.StoredRealization;
import java.util.List;

/** A matcher that selects the realizations that were built last. */
public record LatestMatcher(int wanted) implements Matcher {
  @Override
  public List<StoredRealization> match(List<StoredRealization> candidates) {
    int size = candidates.size();
    return size < wanted ? List.of() : candidates.subList(size - wanted, size);
  }

  @Override
  public String toString() {
    return "latest(%s)".formatted(wanted);
  }
}
