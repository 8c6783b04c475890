package dev.stagewright.match;

import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Chooses by a key of one's own: {@code model.choosing(Best.by(MnistModelRRef::accuracy))}.
 *
 * <p>Of equals the one built last is best; NaN never is, and where nothing is, a build is asked
 * for.
 */
public final class Best {
  private Best() {}

  /**
   * Chooses the realization with the largest key.
   *
   * @param key what to compare of a realization
   * @param <R> the type of the realizations
   * @param <T> the type of the key
   * @return the choice among candidates, the one built last at the end
   */
  public static <R, T extends Comparable<? super T>> UnaryOperator<List<R>> by(Function<R, T> key) {
    return candidates -> of(candidates, key, false);
  }

  /**
   * Chooses the realization with the smallest key.
   *
   * @param key what to compare of a realization
   * @param <R> the type of the realizations
   * @param <T> the type of the key
   * @return the choice among candidates, the one built last at the end
   */
  public static <R, T extends Comparable<? super T>> UnaryOperator<List<R>> bySmallest(
      Function<R, T> key) {
    return candidates -> of(candidates, key, true);
  }

  public static <R, T extends Comparable<? super T>> List<R> of(
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
