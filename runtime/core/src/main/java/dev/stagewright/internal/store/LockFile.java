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
 * What one process has of the right to be in a store: one channel on the lock's file, for all of
 * its threads, as long as any of them is inside or waits to be alone.
 *
 * <p>The file's first byte is held by the one who waits to be alone, the second by the same while
 * the gate is shut to newcomers, the rest, the room, by all who are inside.
 */
final class LockFile {
  /** As wide as the file locks behind it: the process. Guarded by itself. */
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

  /** One attempt to get further. */
  @FunctionalInterface
  interface Step {
    boolean take(LockFile lockFile) throws IOException;
  }

  /** Tries a step at the door of a file; false if others are in the way. */
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
   * Who may not write to the store can still read it; where there is no file to lock, without
   * keeping others from deleting.
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

  /** Gives back all that {@link #takeTurn} began, however far it came. */
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
