package dev.stagewright.processor.model;

import java.nio.charset.StandardCharsets;

/** The limit on the length of a file's name. */
public final class FileNames {
  /** In bytes of UTF-8, as most file systems count. */
  public static final int LONGEST = 255;

  private FileNames() {}

  /**
   * Measures a name.
   *
   * @param name the name of a file, without folders
   * @return its length in bytes
   */
  public static int length(String name) {
    return name.getBytes(StandardCharsets.UTF_8).length;
  }

  /**
   * Tells whether a file can be called like this.
   *
   * @param name the name of a file, without folders
   * @return true if it is short enough
   */
  public static boolean fit(String name) {
    return length(name) <= LONGEST;
  }
}
