package dev.stagewright.internal.fs;

import java.nio.file.Path;
import java.util.stream.StreamSupport;

/** The target of a link, which must stay with the link when the folder around it is moved. */
public final class LinkTarget {
  private LinkTarget() {}

  /**
   * Returns whether a link leads out of a folder, judged by the names alone, whether or not
   * anything is there.
   *
   * @param root the folder
   * @param link the place of the link in it
   * @param target the target of the link
   * @return true if the target may lie outside of the folder
   */
  public static boolean leadsOut(Path root, Path link, Path target) {
    return target.isAbsolute()
        || climbs(target) != climbs(target.normalize())
        || !link.resolveSibling(target).normalize().startsWith(root);
  }

  /**
   * Returns how far a path goes up after a name: if that name is a link itself, the result is
   * unknown.
   */
  private static long climbs(Path path) {
    return StreamSupport.stream(path.spliterator(), false)
        .filter(name -> name.toString().equals(".."))
        .count();
  }
}
