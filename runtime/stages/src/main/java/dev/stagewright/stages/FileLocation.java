package dev.stagewright.stages;

import java.nio.file.Path;

/** Where a file of this machine lies; the same file may lie elsewhere on another. */
public sealed interface FileLocation {

  /** Nobody has said where: so it is with a derivation that was read from a store. */
  record Unknown() implements FileLocation {}

  /**
   * A place known by its path.
   *
   * @param path the path; a relative one starts in the folder in which the program runs
   */
  record At(Path path) implements FileLocation {}

  /**
   * A place that the environment knows.
   *
   * @param name the variable that holds the path
   */
  record Variable(String name) implements FileLocation {}
}
