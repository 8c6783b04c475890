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
   * Takes the realizations that were built last; this, with 1, is the default.
   *
   * @param count how many, 1 or more
   * @return the matcher, which yields the oldest of them first
   */
  public static Matcher latest(int count) {
    return new LatestMatcher(atLeastOne(count));
  }

  /**
   * Takes that many realizations, whichever they are.
   *
   * @param count how many, 1 or more
   * @return the matcher; it yields those that were built first
   */
  public static Matcher some(int count) {
    return new SomeMatcher(atLeastOne(count));
  }

  /**
   * Takes every realization, of which there must be one.
   *
   * @return the matcher
   */
  public static Matcher all() {
    return new AllMatcher();
  }

  /**
   * Takes the one realization that exists, and refuses to choose among several.
   *
   * @return the matcher
   */
  public static Matcher only() {
    return new OnlyMatcher();
  }

  /**
   * Takes these realizations and no others. If one is missing, that is an error: no build is likely
   * to bring it back.
   *
   * @param rrefs the realizations, 1 or more
   * @return the matcher
   */
  public static Matcher exact(RRef... rrefs) {
    atLeastOne(rrefs.length);
    return new ExactMatcher(Set.copyOf(Arrays.asList(rrefs)));
  }

  /**
   * Takes the realization with the best value of an output; of equals, the one built last. NaN is
   * never best.
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
   * Lets a stage's own method choose.
   *
   * @param stage the stage's class; matchers of the same class are equal
   * @param choice the choice among candidates, the one built last at the end
   * @return the matcher
   */
  public static Matcher own(Class<?> stage, UnaryOperator<List<StoredRealization>> choice) {
    return new OwnMatcher(stage, choice);
  }

  /**
   * Lets a function choose among typed realizations.
   *
   * @param choice the choice among candidates, the one built last at the end; matchers of the same
   *     function are equal
   * @param open gives a realization its type
   * @param close takes it away again
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
   * Chooses by a key of one's own: {@code model.choosing(Best.by(MnistModelRRef::accuracy))}.
   *
   * <p>Of equals the one built last is best; NaN never is, and where nothing is, a build is asked
   * for.
   */
  public static final class Best {
    private Best() {}

    /**
     * Chooses the realization with the largest key.
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
     * Chooses the realization with the smallest key.
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
