package dev.stagewright.realize;

import dev.stagewright.config.Configuration;
import dev.stagewright.ref.DRef;
import dev.stagewright.ref.Origin;

/**
 * One stage with one configuration. For each stage {@code X} the processor writes an {@code XDRef}.
 *
 * @param <R> the type of its realizations
 */
public interface Derivation<R extends Realization> extends Origin {

  /**
   * Gives what the derivation's name is the hash of.
   *
   * @return the configuration
   */
  Configuration configuration();

  /**
   * Tells how to realize the derivation.
   *
   * @return the recipe
   */
  Recipe<R> recipe();

  @Override
  default DRef dref() {
    return configuration().dref();
  }
}
