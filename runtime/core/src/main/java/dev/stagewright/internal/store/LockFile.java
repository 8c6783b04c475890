package dev.stagewright.internal.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The file behind the store lock: one channel for all threads of the process, open while any of
 * them holds the lock or waits for exclusive access.
 *
 * <p>The first byte is locked by a process that waits for exclusive access, the second by the same
 * process while new shared locks must wait, the rest of the file by all holders.
 */
final class LockFile {
  /** Static, since file locks belong to the process. Guarded by itself. */
  private static final Map<Path, LockFile> DOORS = new HashMap<>();

  private static final long TURN = 0;
  private static final long GATE = 1;
  private static final long ROOM = 2;

  private final Path file;
  private final @Nullable FileChannel channel;
  private int visitors;
  private @Nullable FileLock turn;
  private @Nullable FileLock gate;
  private @Nullable FileLock room;

  private LockFile(Path file, @Nullable FileChannel channel) {
    this.file = file;
    this.channel = channel;
  }

  /** One attempt to acquire a lock or a part of it. */
  @FunctionalInterface
  interface Step {
    boolean take(LockFile lockFile) throws IOException;
  }

  /** Attempts a step on a lock file. Returns false if other holders are in the way. */
  static boolean tries(Path file, Step step) throws IOException {
    synchronized (DOORS) {
      if (!DOORS.containsKey(file) && !ClassLoaderGuard.tryTake(file)) {
        return false;
      }
      try {
        LockFile lockFile = DOORS.get(file);
        if (lockFile == null) {
          lockFile = new LockFile(file, open(file));
          DOORS.put(file, lockFile);
        }
        return step.take(lockFile);
      } finally {
        closeUnused(file);
      }
    }
  }

  private static void closeUnused(Path file) throws IOException {
    LockFile lockFile = DOORS.get(file);
    if (lockFile == null) {
      ClassLoaderGuard.giveBack(file);
    } else if (lockFile.visitors == 0 && lockFile.turn == null) {
      DOORS.remove(file);
      try {
        if (lockFile.channel != null) {
          lockFile.channel.close();
        }
      } finally {
        ClassLoaderGuard.giveBack(file);
      }
    }
  }

  /**
   * Opens the file. A process that may not write to the store can still read it; without a file to
   * lock, deletions are not prevented.
   */
  private static @Nullable FileChannel open(Path file) throws IOException {
    boolean writable =
        Files.exists(file) ? Files.isWritable(file) : Files.isWritable(file.resolveSibling(""));
    if (writable) {
      return FileChannel.open(
          file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    }
    return Files.isReadable(file) ? FileChannel.open(file, StandardOpenOption.READ) : null;
  }

  boolean enter() throws IOException {
    if (gate != null || (turn != null && room != null && visitors == 0)) {
      return false;
    }
    if (channel != null) {
      FileLock passing = channel.tryLock(GATE, 1, true);
      if (passing == null) {
        return false;
      }
      passing.release();
      if (visitors == 0) {
        room = channel.tryLock(ROOM, Long.MAX_VALUE - ROOM, true);
        if (room == null) {
          return false;
        }
      }
    }
    visitors++;
    return true;
  }

  boolean leave() throws IOException {
    visitors--;
    if (visitors == 0) {
      room = released(room);
    }
    return true;
  }

  boolean takeTurn() throws IOException {
    if (turn != null) {
      return false;
    }
    if (channel == null || !Files.isWritable(file)) {
      throw new AccessDeniedException(file.toString());
    }
    turn = channel.tryLock(TURN, 1, false);
    return turn != null;
  }

  boolean shutGate() throws IOException {
    gate = channel().tryLock(GATE, 1, false);
    return gate != null;
  }

  boolean openGate() throws IOException {
    gate = released(gate);
    return true;
  }

  boolean takeRoom() throws IOException {
    if (visitors > 0) {
      return false;
    }
    room = channel().tryLock(ROOM, Long.MAX_VALUE - ROOM, false);
    return room != null;
  }

  /** Reverts {@link #takeTurn}, however far it came. */
  boolean giveUp() throws IOException {
    if (visitors == 0) {
      room = released(room);
    }
    gate = released(gate);
    turn = released(turn);
    return true;
  }

  private FileChannel channel() {
    if (channel == null) {
      throw new IllegalStateException("Whose turn it is has a channel");
    }
    return channel;
  }

  private static @Nullable FileLock released(@Nullable FileLock lock) throws IOException {
    if (lock != null) {
      lock.release();
    }
    return null;
  }
}
