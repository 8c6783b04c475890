package dev.stagewright;

import java.nio.file.Path;

/** What a running {@link Build} may ask of its surroundings and tell them. */
public interface BuildContext {

  /**
   * The folder that becomes the realization: what lies in it after the build is kept.
   *
   * @return an existing, writable folder
   */
  Path folder();

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
}
