package dev.stagewright.match;

import dev.stagewright.config.Codec;
import dev.stagewright.internal.match.AllMatcher;
import dev.stagewright.internal.match.BestOutputMatcher;
import dev.stagewright.internal.match.ChoosingMatcher;
import dev.stagewright.internal.match.ExactMatcher;
import dev.stagewright.internal.match.LatestMatcher;
import dev.stagewright.internal.match.OnlyMatcher;
import dev.stagewright.internal.match.OwnMatcher;
import dev.stagewright.internal.match.SomeMatcher;
import dev.stagewright.ref.RRef;
import dev.stagewright.store.StoredRealization;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** The ready-made matchers. */
public final class Matchers {
  private Matchers() {}

  /**
   * Returns a matcher that chooses the realizations that were built last. With 1, this is the
   * default.
   *
   * @param count how many, 1 or more
   * @return the matcher, which yields the oldest of them first
   */
  public static Matcher latest(int count) {
    return new LatestMatcher(atLeastOne(count));
  }

  /**
   * Returns a matcher that chooses as many realizations, whichever they are.
   *
   * @param count how many, 1 or more
   * @return the matcher; it yields those that were built first
   */
  public static Matcher some(int count) {
    return new SomeMatcher(atLeastOne(count));
  }

  /**
   * Returns a matcher that chooses every realization, of which there must be at least one.
   *
   * @return the matcher
   */
  public static Matcher all() {
    return new AllMatcher();
  }

  /**
   * Returns a matcher that chooses the one realization that exists, and fails if there are several.
   *
   * @return the matcher
   */
  public static Matcher only() {
    return new OnlyMatcher();
  }

  /**
   * Returns a matcher that chooses these realizations and no others. A missing one is an error: no
   * build is likely to bring it back.
   *
   * @param rrefs the realizations, 1 or more
   * @return the matcher
   */
  public static Matcher exact(RRef... rrefs) {
    atLeastOne(rrefs.length);
    return new ExactMatcher(Set.copyOf(Arrays.asList(rrefs)));
  }

  /**
   * Returns a matcher that chooses the realization with the best value of an output; of equals, the
   * one built last. NaN is never best.
   *
   * @param output the name of the output
   * @param codec the codec of its type
   * @param smaller whether less is better
   * @param <T> the type of the output
   * @return the matcher
   */
  public static <T extends Comparable<? super T>> Matcher best(
      String output, Codec<T> codec, boolean smaller) {
    return new BestOutputMatcher<>(output, codec, smaller);
  }

  /**
   * Returns a matcher that calls a stage's own method.
   *
   * @param stage the stage's class; matchers of the same class are equal
   * @param choice the choice among candidates, the one built last at the end
   * @return the matcher
   */
  public static Matcher own(Class<?> stage, UnaryOperator<List<StoredRealization>> choice) {
    return new OwnMatcher(stage, choice);
  }

  /**
   * Returns a matcher that calls a function on typed realizations.
   *
   * @param choice the choice among candidates, the one built last at the end; matchers of the same
   *     function are equal
   * @param open returns the typed form of a realization
   * @param close returns the untyped form again
   * @param <R> the type of the realizations
   * @return the matcher
   */
  public static <R> Matcher choosing(
      UnaryOperator<List<R>> choice,
      Function<StoredRealization, R> open,
      Function<R, StoredRealization> close) {
    return new ChoosingMatcher<>(choice, open, close);
  }

  private static int atLeastOne(int count) {
    if (count < 1) {
      throw new IllegalArgumentException("A matcher takes 1 realization or more, not " + count);
    }
    return count;
  }

  /**
   * Choices by a key of one's own: {@code model.choosing(Best.by(MnistModelRRef::accuracy))}.
   *
   * <p>Of equals the one built last is best. NaN never is; if no key is left, a build is asked for.
   */
  public static final class Best {
    private Best() {}

    /**
     * Returns the choice of the realization with the largest key.
     *
     * @param key what to compare of a realization
     * @param <R> the type of the realizations
     * @param <T> the type of the key
     * @return the choice among candidates, the one built last at the end
     */
    public static <R, T extends Comparable<? super T>> UnaryOperator<List<R>> by(
        Function<R, T> key) {
      return candidates -> BestOutputMatcher.best(candidates, key, false);
    }

    /**
     * Returns the choice of the realization with the smallest key.
     *
     * @param key what to compare of a realization
     * @param <R> the type of the realizations
     * @param <T> the type of the key
     * @return the choice among candidates, the one built last at the end
     */
    public static <R, T extends Comparable<? super T>> UnaryOperator<List<R>> bySmallest(
        Function<R, T> key) {
      return candidates -> BestOutputMatcher.best(candidates, key, true);
    }
  }
}
