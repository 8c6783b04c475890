package dev.stagewright.internal.match;

import dev.stagewright.match.Matcher;
import dev.stagewright.store.StoredRealization;
import java.util.List;

/** A matcher that selects the realizations that were built first. */
public record SomeMatcher(int wanted) implements Matcher {
  @Override
  public List<StoredRealization> match(List<StoredRealization> candidates) {
    return candidates.size() < wanted ? List.of() : candidates.subList(0, wanted);
  }

  @Override
  public String toString() {
    return "some(%s)".formatted(wanted);
  }
}
