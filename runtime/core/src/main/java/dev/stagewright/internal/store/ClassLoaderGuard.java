package dev.stagewright.internal.store;

import java.nio.file.Path;
import java.util.UUID;

/**
 * Which copy of these classes uses a lock's file. Two class loaders of one process may each have
 * one; a file lock belongs to the process all the same, and the copy that closes the file would
 * take it from the other. So only one copy at a time opens it.
 */
final class ClassLoaderGuard {
  private static final String COPY = UUID.randomUUID().toString();

  private ClassLoaderGuard() {}

  /** Takes the file, unless another copy has it; a copy may take it again. */
  static boolean tryTake(Path file) {
    Object owner = System.getProperties().putIfAbsent(property(file), COPY);
    return owner == null || owner.equals(COPY);
  }

  static void giveBack(Path file) {
    System.getProperties().remove(property(file), COPY);
  }

  /** What every copy sees; texts alone, since others list it. */
  private static String property(Path file) {
    return "dev.stagewright.lock:" + file;
  }
}
