package dev.stagewright.internal.text;

import java.nio.file.Path;

/** A path in messages, shortened if it is too long to be read. */
public final class LongPath {
  private static final int LONG = 400;

  private LongPath() {}

  /**
   * Shortens a path of more than 400 characters to its beginning and its end.
   *
   * @param path the path
   * @return the path as a text
   */
  public static String shortened(Path path) {
    String all = path.toString();
    return all.length() <= LONG
        ? all
        : "%s…%s (a path of %s characters)"
            .formatted(
                all.substring(0, LONG / 2), all.substring(all.length() - LONG / 4), all.length());
  }
}
