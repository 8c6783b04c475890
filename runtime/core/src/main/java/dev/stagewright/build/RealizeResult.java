package dev.stagewright.build;

import dev.stagewright.ref.DRef;
import dev.stagewright.ref.RRef;
import java.util.List;
import java.util.stream.Collectors;

/**
 * How realizing ended: with a realization or with failures, as a value.
 *
 * @param <R> the type of the realization
 */
public sealed interface RealizeResult<R extends Realization> {

  /**
   * It went well.
   *
   * @param realization the one that counts
   * @param <R> its type
   */
  record Succeeded<R extends Realization>(R realization) implements RealizeResult<R> {}

  /**
   * It failed.
   *
   * @param failures what could not be realized and why, one or more, the first to fail first
   * @param notTried what was left alone after that, in dependency order
   * @param built what was built, and is kept
   * @param <R> the type that a realization would have had
   */
  record Failed<R extends Realization>(
      List<RealizeException> failures, List<DRef> notTried, List<RRef> built)
      implements RealizeResult<R>, RealizeAllResult<R> {
    /**
     * Copies the lists.
     *
     * @param failures what could not be realized and why
     * @param notTried what was left alone
     * @param built what was built
     */
    public Failed {
      failures = List.copyOf(failures);
      notTried = List.copyOf(notTried);
      built = List.copyOf(built);
    }

    /** Gives the first line of each failure's message, and how many derivations went otherwise. */
    @Override
    public String toString() {
      return "%s; not tried: %s; built: %s"
          .formatted(
              failures.stream()
                  .flatMap(failure ->
                      String.valueOf(failure.getMessage()).strip().lines().limit(1))
                  .collect(Collectors.joining("; ")),
              notTried.size(),
              built.size());
    }
  }
}
