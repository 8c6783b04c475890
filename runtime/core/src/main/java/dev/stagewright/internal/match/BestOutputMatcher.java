package dev.stagewright.internal.match;

import dev.stagewright.config.Codec;
import dev.stagewright.match.Matcher;
import dev.stagewright.match.Matchers;
import dev.stagewright.store.StoredRealization;
import java.util.List;

public record BestOutputMatcher<T extends Comparable<? super T>>(
    String output, Codec<T> codec, boolean smaller) implements Matcher {
  @Override
  public List<StoredRealization> match(List<StoredRealization> candidates) {
    return Matchers.Best.of(candidates, candidate -> candidate.value(output, codec), smaller);
  }

  @Override
  public String toString() {
    return "best(%s%s)".formatted(output, smaller ? ", smaller" : "");
  }
}
