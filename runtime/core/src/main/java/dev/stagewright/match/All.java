package dev.stagewright.match;

import dev.stagewright.store.Realized;
import java.util.List;

record All() implements Matcher {
  @Override
  public List<Realized> match(List<Realized> candidates) {
    return candidates;
  }

  @Override
  public String toString() {
    return "all()";
  }
}
