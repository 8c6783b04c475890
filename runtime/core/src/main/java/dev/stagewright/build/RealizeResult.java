package dev.stagewright.build;

import dev.stagewright.ref.DRef;
import dev.stagewright.ref.RRef;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The outcome of realizing as a value: a success or a failure.
 *
 * @param <T> the type of what counts: a realization, or a list of them
 */
public sealed interface RealizeResult<T> {

  /**
   * A success.
   *
   * @param value the one realization that counts, or all of them
   * @param <T> the type of the value
   */
  record Succeeded<T>(T value) implements RealizeResult<T> {}

  /**
   * A failure.
   *
   * @param failures what could not be realized and why, one or more, the first to fail first
   * @param notTried the derivations that were not tried after that, in dependency order
   * @param built the realizations that were built, and are kept
   * @param <T> the type that the value would have had
   */
  record Failed<T>(List<RealizeException> failures, List<DRef> notTried, List<RRef> built)
      implements RealizeResult<T> {
    /**
     * Copies the lists.
     *
     * @param failures what could not be realized and why
     * @param notTried the derivations that were not tried
     * @param built the realizations that were built
     */
    public Failed {
      failures = List.copyOf(failures);
      notTried = List.copyOf(notTried);
      built = List.copyOf(built);
    }

    /**
     * Returns the first line of each failure's message, and the numbers of derivations not tried
     * and realizations built.
     */
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
