package dev.stagewright.internal.store;

import java.nio.file.Path;

/**
 * A file or folder that could not be deleted from a store. Of several in one folder, one is told.
 *
 * @param place where it lies
 * @param problem why, as a clause
 */
public record UndeletedFile(Path place, String problem) {
  /** A path may be longer than anybody can read. */
  private static final int LONG = 400;

  /** Tells a person; of a path that is too long, the beginning and the end. */
  @Override
  public String toString() {
    String all = place.toString();
    String shown = all.length() <= LONG
        ? all
        : "%s…%s (a path of %s characters)"
            .formatted(
                all.substring(0, LONG / 2), all.substring(all.length() - LONG / 4), all.length());
    return "%s: %s".formatted(shown, problem);
  }
}
