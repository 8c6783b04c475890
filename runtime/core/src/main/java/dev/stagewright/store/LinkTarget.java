package dev.stagewright.store;

import java.nio.file.Path;
import java.util.stream.StreamSupport;

/** What a link points to must come along wherever the realization goes. */
final class LinkTarget {
  private LinkTarget() {}

  /** Judges by the names alone; whether anything is there does not matter. */
  static boolean leadsOut(Path root, Path link, Path target) {
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
