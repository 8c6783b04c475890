package dev.stagewright.match;

import dev.stagewright.store.Realized;
import java.util.List;

record Only() implements Matcher {
  @Override
  public List<Realized> match(List<Realized> candidates) {
    if (candidates.size() > 1) {
      throw new MatchException(
          "only() found %d realizations: %s. Delete all but one, or choose with another matcher"
              .formatted(candidates.size(), candidates));
    }
    return candidates;
  }

  @Override
  public String toString() {
    return "only()";
  }
}
