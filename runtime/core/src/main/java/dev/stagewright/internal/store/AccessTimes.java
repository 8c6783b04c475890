package dev.stagewright.internal.store;

import dev.stagewright.ref.RRef;
import dev.stagewright.store.StoreException;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The times at which realizations were last handed out, kept as the modification times of empty
 * files.
 */
final class AccessTimes {
  private static final Logger LOG = LoggerFactory.getLogger(AccessTimes.class);

  private AccessTimes() {}

  static void mark(StoreLayout layout, RRef rref, Instant time) {
    Path stamp = layout.used(rref);
    try {
      if (!Files.exists(stamp)) {
        Files.createDirectories(stamp.resolveSibling(""));
        create(stamp);
      }
      set(stamp, time);
    } catch (IOException e) {
      LOG.debug("Cannot note the use of {} in {}", rref, stamp, e);
    }
  }

  /**
   * Sets the time of a stamp. Only the owner of a file may set its time; anyone who may write to
   * the folder can replace the file.
   */
  private static void set(Path stamp, Instant time) throws IOException {
    try {
      Files.setLastModifiedTime(stamp, FileTime.from(time));
    } catch (FileSystemException e) {
      Files.deleteIfExists(stamp);
      create(stamp);
      Files.setLastModifiedTime(stamp, FileTime.from(time));
    }
  }

  private static void create(Path stamp) throws IOException {
    try {
      Files.createFile(stamp);
    } catch (FileAlreadyExistsException e) {
      // created meanwhile
    }
  }

  /**
   * Returns the last use. Without a stamp, the time at which the folder was renamed to its place
   * stands for it.
   */
  static Instant last(StoreLayout layout, RRef rref) {
    Path stamp = layout.used(rref);
    Path place = Files.exists(stamp) ? stamp : layout.realization(rref);
    try {
      return Files.getLastModifiedTime(place).toInstant();
    } catch (IOException e) {
      throw new StoreException("Cannot read the time of %s".formatted(place), e);
    }
  }

  static void forget(StoreLayout layout, RRef rref) throws IOException {
    Files.deleteIfExists(layout.used(rref));
  }
}
