package dev.stagewright.internal.store;

import java.nio.file.Path;
import java.util.UUID;

/**
 * A guard on a lock file against other copies of these classes in one process. Two class loaders
 * may each have loaded a copy, but a file lock belongs to the process, and closing the file in one
 * copy would release the lock of the other. So only one copy at a time opens the file.
 */
final class ClassLoaderGuard {
  private static final String COPY = UUID.randomUUID().toString();

  private ClassLoaderGuard() {}

  /** Acquires the file, unless another copy has it. A copy may acquire it again. */
  static boolean tryTake(Path file) {
    Object owner = System.getProperties().putIfAbsent(property(file), COPY);
    return owner == null || owner.equals(COPY);
  }

  static void giveBack(Path file) {
    System.getProperties().remove(property(file), COPY);
  }

  /**
   * Returns the name of the system property that all copies share. Its value is text, since other
   * code lists properties.
   */
  private static String property(Path file) {
    return "dev.stagewright.lock:" + file;
  }
}
