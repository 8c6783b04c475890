package dev.stagewright.build;

import dev.stagewright.config.Configuration;
import dev.stagewright.ref.DRef;
import dev.stagewright.ref.Origin;
import dev.stagewright.store.BuildInputs;
import java.util.List;

/**
 * One stage with one configuration. For each stage {@code X} the processor writes an {@code XDRef}.
 *
 * @param <R> the type of its realizations
 */
public interface Derivation<R extends Realization> extends Origin {

  /**
   * Returns the configuration, whose hash is the derivation's name.
   *
   * @return the configuration
   */
  Configuration configuration();

  /**
   * Returns the recipe to realize the derivation.
   *
   * @return the recipe
   */
  BuildRecipe<?, R> recipe();

  @Override
  default DRef dref() {
    return configuration().dref();
  }

  /**
   * Returns this derivation's one realization among the inputs of a build.
   *
   * @param inputs what a build reads, or a realization was built from
   * @return the realization
   */
  default R from(BuildInputs inputs) {
    return recipe().open(inputs.one(dref()));
  }

  /**
   * Returns this derivation's realizations among the inputs of a build.
   *
   * @param inputs what a build reads, or a realization was built from
   * @return the realizations in order
   */
  default List<R> allFrom(BuildInputs inputs) {
    return inputs.all(dref()).stream().map(recipe()::open).toList();
  }
}
