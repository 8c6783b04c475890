package dev.stagewright;

import dev.stagewright.build.BuildEnvironment;
import dev.stagewright.ref.DRef;
import dev.stagewright.ref.Origin;
import dev.stagewright.ref.RRef;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * The surroundings of a running {@link Build}: what it is given, and where it reports to.
 *
 * <p>{@link TestBuildContext} replaces it in a unit test of a stage.
 */
public interface BuildContext {

  /**
   * Creates the context of a build in a store. Generated code calls this method.
   *
   * @param site where the build takes place
   * @return the context
   */
  static BuildContext of(BuildEnvironment site) {
    return new StoreBuildContext(site);
  }

  /**
   * Returns the name of the derivation that is built.
   *
   * @return the derivation
   */
  DRef dref();

  /**
   * Returns the folder that becomes the realization. Its content after the build is kept.
   *
   * @return an existing, writable folder
   */
  Path folder();

  /**
   * Returns the realizations of a dependency that the build reads.
   *
   * @param dependency the dependency
   * @return them in order; empty if it is no dependency
   */
  List<RRef> realizations(Origin dependency);

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
   * Reports how far the build has come.
   *
   * @param unit what is counted: {@code "epoch"}, {@code "bytes"}
   * @param done how many are done, from 0
   * @param total how many there are, or -1 if unknown
   */
  void progress(String unit, long done, long total);

  /**
   * Writes a line to the build's log, which is kept beside the realization.
   *
   * @param message one line or several
   */
  void log(String message);

  /**
   * Deletes a file or folder that the build no longer needs, however deep it is. Files that cannot
   * be deleted, such as those that a container left to another user, are logged and moved out of
   * the build's folder, so that they are no part of the realization; the next garbage collection
   * tries again.
   *
   * @param place a file or folder in {@link #folder}, whether it is there or not
   * @throws IOException if it can be neither deleted nor moved away
   */
  void discard(Path place) throws IOException;
}
