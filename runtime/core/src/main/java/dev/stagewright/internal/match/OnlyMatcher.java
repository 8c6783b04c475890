package dev.stagewright.internal.match;

import dev.stagewright.match.Matcher;
import dev.stagewright.store.StoredRealization;
import java.util.List;

/** A matcher that selects the one realization that exists. */
public record OnlyMatcher() implements Matcher {
  @Override
  public List<StoredRealization> match(List<StoredRealization> candidates) {
    if (candidates.size() > 1) {
      throw new MatchException(
          "only() found %s realizations: %s. Remove all but one, or choose with another matcher: %s"
              .formatted(
                  candidates.size(),
                  candidates,
                  candidates.stream().map(StoredRealization::folder).toList()));
    }
    return candidates;
  }

  @Override
  public String toString() {
    return "only()";
  }
}
