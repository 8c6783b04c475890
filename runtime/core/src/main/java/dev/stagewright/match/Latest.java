package dev.stagewright.match;

import dev.stagewright.store.Realized;
import java.util.List;

record Latest(int wanted) implements Matcher {
  @Override
  public List<Realized> match(List<Realized> candidates) {
    int size = candidates.size();
    return size < wanted ? List.of() : candidates.subList(size - wanted, size);
  }

  @Override
  public String toString() {
    return "latest(%s)".formatted(wanted);
  }
}
