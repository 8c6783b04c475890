package dev.stagewright;

import dev.stagewright.build.BuildEnvironment;
import dev.stagewright.ref.DRef;
import dev.stagewright.ref.Origin;
import dev.stagewright.ref.RRef;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * What a running {@link Build} may ask of its surroundings and tell them.
 *
 * <p>In a unit test of a stage, a {@link TestBuildContext} stands for it.
 */
public interface BuildContext {

  /**
   * Makes a context of a build in a store; generated code calls this.
   *
   * @param site where the build takes place
   * @return the context
   */
  static BuildContext of(BuildEnvironment site) {
    return new StoreBuildContext(site);
  }

  /**
   * Names what is built.
   *
   * @return the derivation
   */
  DRef dref();

  /**
   * Gives the folder that becomes the realization: what lies in it after the build is kept.
   *
   * @return an existing, writable folder
   */
  Path folder();

  /**
   * Names the realizations of a dependency that the build reads.
   *
   * @param dependency the dependency
   * @return them in order; empty if it is no dependency
   */
  List<RRef> realizations(Origin dependency);

  /**
   * Tells which of the realizations that are made in one go this build makes.
   *
   * @return 0 to {@link #count} - 1
   */
  int index();

  /**
   * Tells how many realizations are made in one go.
   *
   * @return 1 or more
   */
  int count();

  /**
   * Tells how many cores this build may use.
   *
   * @return 1 or more
   */
  int cores();

  /**
   * Reports how far the build has come.
   *
   * @param unit what is counted: {@code "epoch"}, {@code "bytes"}
   * @param done how many are done, from 0
   * @param total how many there are, or -1 where nobody knows
   */
  void progress(String unit, long done, long total);

  /**
   * Writes a line to the build's log, which is kept beside the realization.
   *
   * @param message one line or several
   */
  void log(String message);

  /**
   * Deletes something that the build is done with, however deep it is. What cannot be deleted, as
   * what a container left to another user, is told in the log, and leaves the build's folder, so
   * that it is no part of the realization; the next garbage collection tries again.
   *
   * @param place a file or folder in {@link #folder}, whether it is there or not
   * @throws IOException if it can be neither deleted nor moved away
   */
  void discard(Path place) throws IOException;
}
