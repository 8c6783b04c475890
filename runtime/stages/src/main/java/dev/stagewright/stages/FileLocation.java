package dev.stagewright.stages;

import java.nio.file.Path;

/** The location of a file on this machine; on another machine it may be elsewhere. */
public sealed interface FileLocation {

  /** An unknown location, as in a derivation that was read from a store. */
  record Unknown() implements FileLocation {}

  /**
   * A location given by a path.
   *
   * @param path the path; a relative one starts in the folder in which the program runs
   */
  record At(Path path) implements FileLocation {}

  /**
   * A location given by an environment variable.
   *
   * @param name the variable that holds the path
   */
  record Variable(String name) implements FileLocation {}
}
