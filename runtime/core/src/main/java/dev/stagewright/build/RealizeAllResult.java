package dev.stagewright.build;

import java.util.List;

/**
 * The outcome of realizing where several realizations may count: with all of them, or with an
 * {@link RealizeResult.Failed}, as a value.
 *
 * @param <R> the type of the realizations
 */
public sealed interface RealizeAllResult<R extends Realization>
    permits RealizeAllResult.Succeeded, RealizeResult.Failed {

  /**
   * It went well.
   *
   * @param realizations those that count, one or more
   * @param <R> their type
   */
  record Succeeded<R extends Realization>(List<R> realizations) implements RealizeAllResult<R> {
    /**
     * Copies the list.
     *
     * @param realizations those that count
     */
    public Succeeded {
      realizations = List.copyOf(realizations);
    }
  }
}
