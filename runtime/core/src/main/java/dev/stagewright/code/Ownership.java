package dev.stagewright.code;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Which classes are the author's own: those in or below the first two segments of a package.
 *
 * @param roots the packages that are own with all below them, as internal names; empty for the
 *     unnamed package, which has nothing below it
 */
record Ownership(Set<String> roots) {
  private static final int SEGMENTS = 2;

  /**
   * The packages of the runtime itself. A stage that lives below {@code dev.stagewright}, as the
   * examples and the built-in stages do, must not change its identity with the runtime's insides.
   */
  private static final Set<String> RUNTIME = Set.of(
      "dev/stagewright",
      "dev/stagewright/ref",
      "dev/stagewright/code",
      "dev/stagewright/config",
      "dev/stagewright/context",
      "dev/stagewright/file",
      "dev/stagewright/layout",
      "dev/stagewright/manifest",
      "dev/stagewright/finding",
      "dev/stagewright/scan",
      "dev/stagewright/store",
      "dev/stagewright/verify",
      "dev/stagewright/archive",
      "dev/stagewright/collect",
      "dev/stagewright/match",
      "dev/stagewright/realize",
      "dev/stagewright/index",
      "dev/stagewright/inspect",
      "dev/stagewright/explain",
      "dev/stagewright/handle",
      "dev/stagewright/load");

  Ownership {
    roots = Set.copyOf(roots);
  }

  static Ownership of(List<Class<?>> classes) {
    List<String> roots = new ArrayList<>();
    for (Class<?> type : classes) {
      roots.add(root(packageOf(type.getName().replace('.', '/'))));
    }
    return new Ownership(Set.copyOf(roots));
  }

  boolean owns(String className) {
    String place = packageOf(className);
    return !RUNTIME.contains(place) && roots.stream().anyMatch(root -> isWithin(place, root));
  }

  private static boolean isWithin(String place, String root) {
    return place.equals(root) || (!root.isEmpty() && place.startsWith(root + "/"));
  }

  private static String root(String place) {
    int end = -1;
    for (int segment = 0; segment < SEGMENTS; segment++) {
      end = place.indexOf('/', end + 1);
      if (end < 0) {
        return place;
      }
    }
    return place.substring(0, end);
  }

  private static String packageOf(String className) {
    return className.substring(0, Math.max(0, className.lastIndexOf('/')));
  }
}
