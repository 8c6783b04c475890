package dev.stagewright.internal.match;

import dev.stagewright.config.Codec;
import dev.stagewright.match.Matcher;
import dev.stagewright.store.StoredRealization;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A matcher that selects the realization with the best value of an output. */
public record BestOutputMatcher<T extends Comparable<? super T>>(
    String output, Codec<T> codec, boolean smaller) implements Matcher {
  @Override
  public List<StoredRealization> match(List<StoredRealization> candidates) {
    return best(candidates, candidate -> candidate.value(output, codec), smaller);
  }

  @Override
  public String toString() {
    return "best(%s%s)".formatted(output, smaller ? ", smaller" : "");
  }

  /** Returns the candidate with the best key, the one built last among equals; none of NaN. */
  public static <R, T extends Comparable<? super T>> List<R> best(
      List<R> candidates, Function<R, T> key, boolean smaller) {
    @Nullable R best = null;
    @Nullable T bestValue = null;
    for (R candidate : candidates) {
      T value = key.apply(candidate);
      if (isNumber(value) && (bestValue == null || isAtLeastAsGood(value, bestValue, smaller))) {
        best = candidate;
        bestValue = value;
      }
    }
    return best == null ? List.of() : List.of(best);
  }

  private static <T extends Comparable<? super T>> boolean isAtLeastAsGood(
      T value, T other, boolean smaller) {
    int order = value.compareTo(other);
    return smaller ? order <= 0 : order >= 0;
  }

  private static boolean isNumber(Object value) {
    return !(value instanceof Double number && number.isNaN())
        && !(value instanceof Float real && real.isNaN());
  }
}
