package dev.stagewright.build;

import dev.stagewright.match.Matcher;
import dev.stagewright.ref.RelativePath;
import dev.stagewright.store.StoredRealization;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The recipe to realize a derivation: the glue between a stage's class and the store, written by
 * the processor.
 *
 * @param <S> the stage's class
 * @param <R> the type of the realizations
 */
public interface BuildRecipe<S, R extends Realization> {

  /**
   * Returns the matcher that chooses which existing realizations count.
   *
   * @return the matcher
   */
  Matcher matcher();

  /**
   * Returns the files and folders that must exist after a build.
   *
   * @return paths inside the realization
   */
  List<RelativePath> promises();

  /**
   * Returns the number of realizations that are made in one go.
   *
   * @return 1 or more
   */
  default int realizations() {
    return 1;
  }

  /**
   * Returns the number of cores that a build can use.
   *
   * @return 1 or more; {@link Integer#MAX_VALUE} for as many as there are
   */
  default int cores() {
    return 1;
  }

  /**
   * Returns the time limit of a build, at which it is interrupted.
   *
   * @return a positive duration; empty for no limit
   */
  default Optional<Duration> timeout() {
    return Optional.empty();
  }

  /**
   * Returns how often a failed build is tried again.
   *
   * @return 0 or more
   */
  default int retries() {
    return 0;
  }

  /**
   * Returns the arguments of a build, which change no result and are never hashed.
   *
   * @return the values by the name of their fields
   */
  default Map<String, Object> arguments() {
    return Map.of();
  }

  /**
   * Creates the stage's object and fills in configuration, inputs, arguments, and places of
   * outputs.
   *
   * @param site where the build takes place
   * @return a fresh object, ready to build
   * @throws IOException if a place cannot be prepared
   */
  S prepare(BuildEnvironment site) throws IOException;

  /**
   * Runs the stage's build.
   *
   * @param stage the object that {@link #prepare} made
   * @param site where the build takes place
   * @throws Exception whatever the stage throws
   */
  void run(S stage, BuildEnvironment site) throws Exception;

  /**
   * Saves the output values of the stage's object.
   *
   * @param stage the object after its build
   * @param site where the build took place
   */
  void save(S stage, BuildEnvironment site);

  /**
   * Returns the typed form of a realization.
   *
   * @param realized a realization of this derivation
   * @return the same, typed
   */
  R open(StoredRealization realized);
}
