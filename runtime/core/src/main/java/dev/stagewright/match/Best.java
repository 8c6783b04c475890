package dev.stagewright.match;

import dev.stagewright.config.Codec;
import dev.stagewright.store.Realized;
import java.util.List;
import org.jspecify.annotations.Nullable;

record Best<T extends Comparable<? super T>>(String output, Codec<T> codec, boolean smaller)
    implements Matcher {
  @Override
  public List<Realized> match(List<Realized> candidates) {
    @Nullable Realized best = null;
    @Nullable T bestValue = null;
    for (Realized candidate : candidates) {
      T value = candidate.value(output, codec);
      if (isNumber(value) && (bestValue == null || isAtLeastAsGood(value, bestValue))) {
        best = candidate;
        bestValue = value;
      }
    }
    return best == null ? List.of() : List.of(best);
  }

  private boolean isAtLeastAsGood(T value, T other) {
    int order = value.compareTo(other);
    return smaller ? order <= 0 : order >= 0;
  }

  private static boolean isNumber(Object value) {
    return !(value instanceof Double number && number.isNaN())
        && !(value instanceof Float real && real.isNaN());
  }

  @Override
  public String toString() {
    return "best(%s%s)".formatted(output, smaller ? ", smaller" : "");
  }
}
