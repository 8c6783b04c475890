package dev.stagewright.build;

import dev.stagewright.config.ConfigException;
import java.nio.file.Path;

/**
 * A build that a person runs by hand: the stage's object is filled, its methods wait to be called.
 * While it is open, whoever else realizes the same waits. Any thread may use it.
 *
 * @param <S> the stage's class
 * @param <R> the type of the realization
 */
public interface ManualBuild<S, R extends Realization> extends AutoCloseable {

  /**
   * Gives the stage's object.
   *
   * @return the object, its configuration, inputs and places of outputs filled in
   */
  S stage();

  /**
   * Tells where the build takes place.
   *
   * @return its site
   */
  BuildEnvironment site();

  /**
   * Gives the folder that becomes the realization's.
   *
   * @return an existing, writable folder until the build is committed or closed
   */
  Path folder();

  /**
   * Publishes what was built, and ends the build. Where an output is missing or still written by
   * another process, the build stays open: mend it, and commit again.
   *
   * @return the realization
   * @throws MissingOutputException if an output is missing
   * @throws ConfigException if JSON cannot carry the value of an output
   * @throws BuildFailedException if it cannot be published; what was built is kept as evidence
   * @throws IllegalStateException if the build has ended, or a process that was started meanwhile
   *     has a file open for writing
   */
  R commit();

  /** Discards what was built and ends the build, unless that is done. */
  @Override
  void close();
}
