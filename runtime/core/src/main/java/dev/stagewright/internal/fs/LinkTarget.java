package dev.stagewright.internal.fs;

import java.nio.file.Path;
import java.util.stream.StreamSupport;

/** What a link points to must come along wherever the folder around both goes. */
public final class LinkTarget {
  private LinkTarget() {}

  /**
   * Judges by the names alone; whether anything is there does not matter.
   *
   * @param root the folder
   * @param link where the link lies in it
   * @param target what it points to
   * @return whether that may lie outside of the folder
   */
  public static boolean leadsOut(Path root, Path link, Path target) {
    return target.isAbsolute()
        || climbs(target) != climbs(target.normalize())
        || !link.resolveSibling(target).normalize().startsWith(root);
  }

  /** Where a name before a {@code ..} is a link itself, nobody can tell where that leads. */
  private static long climbs(Path path) {
    return StreamSupport.stream(path.spliterator(), false)
        .filter(name -> name.toString().equals(".."))
        .count();
  }
}
