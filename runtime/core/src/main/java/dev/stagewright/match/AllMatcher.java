package dev.stagewright.match;

import dev.stagewright.store.StoredRealization;
import java.util.List;

record AllMatcher() implements Matcher {
  @Override
  public List<StoredRealization> match(List<StoredRealization> candidates) {
    return candidates;
  }

  @Override
  public String toString() {
    return "all()";
  }
}
