package dev.stagewright.build;

import dev.stagewright.config.Codec;
import dev.stagewright.config.ConfigException;
import dev.stagewright.ref.DRef;
import dev.stagewright.ref.RelativePath;
import dev.stagewright.store.BuildInputs;
import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The place of one build: its inputs, its folder, its log and its listeners. */
public interface BuildEnvironment {

  /**
   * Returns the name of the derivation that is built.
   *
   * @return the derivation
   */
  DRef dref();

  /**
   * Returns the index of this build among those that make several realizations in one go.
   *
   * @return 0 to {@link #count} - 1
   */
  int index();

  /**
   * Returns the number of realizations that are made in one go.
   *
   * @return 1 or more
   */
  int count();

  /**
   * Returns the number of cores that this build may use.
   *
   * @return 1 or more
   */
  int cores();

  /**
   * Returns a secret with its value. From now on the build's log and the report of its failure show
   * {@code ***} in place of the value.
   *
   * @param named the secret as configured
   * @return the same secret with its value; without one if the environment lacks the variable
   */
  Secret secret(Secret named);

  /**
   * Returns the folder that becomes the realization's.
   *
   * @return an existing, writable folder
   */
  Path folder();

  /**
   * Returns the inputs of the build.
   *
   * @return the realizations of its dependencies
   */
  BuildInputs inputs();

  /**
   * Creates the parent folder of an output, and returns the place of the output.
   *
   * @param path where it lies inside the realization
   * @return a place in an existing folder
   * @throws IOException if that folder cannot be made
   */
  Path output(RelativePath path) throws IOException;

  /**
   * Saves the value of an output.
   *
   * @param output the name of the {@code @Output} field
   * @param codec the codec of its type
   * @param value the value that the build left
   * @param <T> the type of the value
   * @throws MissingOutputException if there is no value
   * @throws ConfigException if JSON cannot carry it, naming the output and the place in it
   */
  <T> void save(String output, Codec<T> codec, @Nullable T value);

  /**
   * Reports how far the build has come.
   *
   * @param unit what is counted
   * @param done how many are done, from 0
   * @param total how many there are, or -1 if unknown
   */
  void progress(String unit, long done, long total);

  /**
   * Writes to the build's log.
   *
   * @param message one line or several
   */
  void log(String message);

  /**
   * Deletes a file or folder that the build no longer needs. Remains that cannot be deleted are
   * logged and moved out of the build's folder.
   *
   * @param place a file or folder in {@link #folder}, whether it is there or not
   * @throws IOException if it can be neither deleted nor moved away
   */
  void discard(Path place) throws IOException;
}
