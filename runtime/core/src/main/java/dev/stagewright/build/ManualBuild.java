package dev.stagewright.build;

import dev.stagewright.config.ConfigException;
import java.nio.file.Path;

/**
 * A build that a person runs by hand, calling methods of the stage's object, which is filled in. As
 * long as it is open, other threads and processes wait to realize the same derivation. Any thread
 * may use it.
 *
 * @param <S> the stage's class
 * @param <R> the type of the realization
 */
public interface ManualBuild<S, R extends Realization> extends AutoCloseable {

  /**
   * Returns the stage's object.
   *
   * @return the object, its configuration, inputs and places of outputs filled in
   */
  S stage();

  /**
   * Returns the environment of the build.
   *
   * @return the environment
   */
  BuildEnvironment site();

  /**
   * Returns the folder that becomes the realization's.
   *
   * @return an existing, writable folder until the build is committed or closed
   */
  Path folder();

  /**
   * Publishes the build and ends it. If an output is missing or still written by another process,
   * the build stays open: correct it, and commit again.
   *
   * @return the realization
   * @throws MissingOutputException if an output is missing
   * @throws ConfigException if JSON cannot carry the value of an output
   * @throws BuildFailedException if it cannot be published; what was built is kept as evidence
   * @throws IllegalStateException if the build has ended, or a process that was started meanwhile
   *     has a file open for writing
   */
  R commit();

  /** Discards the build, unless it has ended. */
  @Override
  void close();
}
