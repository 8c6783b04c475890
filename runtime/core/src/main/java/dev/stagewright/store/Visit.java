package dev.stagewright.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * The right to be in a store: shared by all who read and build, or held alone by who deletes.
 *
 * <p>A file lock belongs to the process and is lost when any other channel on its file closes. So
 * the visits of a process are counted first: one channel, opened by the first of them and closed by
 * the last, stands for all. Whoever wants to be alone waits until nobody is there, and keeps nobody
 * from coming meanwhile: a build may visit again, and would else wait for who waits for it.
 */
public final class Visit implements AutoCloseable {
  /** As wide as the file locks behind it: the process. Guarded by itself. */
  private static final Map<Path, Door> DOORS = new HashMap<>();

  private static final long PAUSE_MILLIS = 20;

  private final Path file;
  private final AtomicBoolean ended = new AtomicBoolean();

  private Visit(Path file) {
    this.file = file;
  }

  /**
   * Waits for the right.
   *
   * @param file the lock's file, by its real path
   * @param alone whether nobody else may be there
   * @param onWait run once if others are in the way
   * @return the visit, to be closed, by whatever thread
   */
  static Visit begin(Path file, boolean alone, Runnable onWait)
      throws IOException, InterruptedException {
    if (!tryEnter(file, alone)) {
      onWait.run();
      do {
        TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
      } while (!tryEnter(file, alone));
    }
    return new Visit(file);
  }

  private static boolean tryEnter(Path file, boolean alone) throws IOException {
    synchronized (DOORS) {
      Door door = DOORS.get(file);
      if (door == null) {
        FileChannel channel = alone ? openToWrite(file) : openToShare(file);
        if (channel != null && !tryLock(channel, alone)) {
          channel.close();
          return false;
        }
        DOORS.put(file, new Door(1, alone, channel));
        return true;
      }
      if (alone || door.alone) {
        return false;
      }
      DOORS.put(file, new Door(door.visitors + 1, false, door.channel));
      return true;
    }
  }

  private static FileChannel openToWrite(Path file) throws IOException {
    return FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
  }

  /**
   * Who may not write to the store can still read it, only without keeping others from deleting.
   */
  private static @Nullable FileChannel openToShare(Path file) throws IOException {
    if (!Files.exists(file) && Files.isWritable(file.resolveSibling(""))) {
      openToWrite(file).close();
    }
    return Files.isReadable(file) ? FileChannel.open(file, StandardOpenOption.READ) : null;
  }

  private static boolean tryLock(FileChannel channel, boolean alone) throws IOException {
    try {
      return channel.tryLock(0, Long.MAX_VALUE, !alone) != null;
    } catch (OverlappingFileLockException e) {
      return false; // held through another class loader of this process
    }
  }

  /** Leaves; more than once is once. */
  @Override
  public void close() {
    if (ended.getAndSet(true)) {
      return;
    }
    try {
      leave();
    } catch (IOException e) {
      throw new StoreException("Cannot let go of " + file, e);
    }
  }

  private void leave() throws IOException {
    synchronized (DOORS) {
      Door door = DOORS.remove(file);
      if (door != null && door.visitors > 1) {
        DOORS.put(file, new Door(door.visitors - 1, false, door.channel));
      } else if (door != null && door.channel != null) {
        door.channel.close();
      }
    }
  }

  private record Door(int visitors, boolean alone, @Nullable FileChannel channel) {}
}
