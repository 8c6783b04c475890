package dev.stagewright.internal.match;

import dev.stagewright.match.Matcher;
import dev.stagewright.store.StoredRealization;
import java.util.List;

/** A matcher that selects every realization. */
public record AllMatcher() implements Matcher {
  @Override
  public List<StoredRealization> match(List<StoredRealization> candidates) {
    return candidates;
  }

  @Override
  public String toString() {
    return "all()";
  }
}
