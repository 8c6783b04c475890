package dev.stagewright.match;

import dev.stagewright.store.Realized;
import java.util.List;

record Some(int wanted) implements Matcher {
  @Override
  public List<Realized> match(List<Realized> candidates) {
    return candidates.size() < wanted ? List.of() : candidates.subList(0, wanted);
  }

  @Override
  public String toString() {
    return "some(%s)".formatted(wanted);
  }
}
