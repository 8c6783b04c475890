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
 * How a derivation is realized: the glue between a stage's class and the store, written by the
 * processor.
 *
 * @param <S> the stage's class
 * @param <R> the type of the realizations
 */
public interface BuildRecipe<S, R extends Realization> {

  /**
   * Tells which existing realizations count.
   *
   * @return the matcher
   */
  Matcher matcher();

  /**
   * Lists the files and folders that must exist after a build.
   *
   * @return paths inside the realization
   */
  List<RelativePath> promises();

  /**
   * Tells how many realizations one build of the derivation makes.
   *
   * @return 1 or more
   */
  default int realizations() {
    return 1;
  }

  /**
   * Tells how many cores a build can make use of.
   *
   * @return 1 or more; {@link Integer#MAX_VALUE} for as many as there are
   */
  default int cores() {
    return 1;
  }

  /**
   * Tells how long one build may take before it is interrupted.
   *
   * @return more than nothing; empty if it may take as long as it needs
   */
  default Optional<Duration> timeout() {
    return Optional.empty();
  }

  /**
   * Tells how often a build that failed is tried again.
   *
   * @return 0 or more
   */
  default int retries() {
    return 0;
  }

  /**
   * Gives what a build is told beyond its configuration: it changes no result, and is never hashed.
   *
   * @return the values by the name of their fields
   */
  default Map<String, Object> arguments() {
    return Map.of();
  }

  /**
   * Makes the stage's object and fills it: configuration, inputs, arguments, places of outputs.
   *
   * @param site where the build takes place
   * @return a fresh object, ready to build
   * @throws IOException if a place cannot be prepared
   */
  S prepare(BuildEnvironment site) throws IOException;

  /**
   * Lets the stage build.
   *
   * @param stage the object that {@link #prepare} made
   * @param site where the build takes place
   * @throws Exception whatever the stage throws
   */
  void run(S stage, BuildEnvironment site) throws Exception;

  /**
   * Saves the values that the stage's object was left with.
   *
   * @param stage the object after its build
   * @param site where the build took place
   */
  void save(S stage, BuildEnvironment site);

  /**
   * Gives a realization its type.
   *
   * @param realized a realization of this derivation
   * @return the same, typed
   */
  R open(StoredRealization realized);
}
