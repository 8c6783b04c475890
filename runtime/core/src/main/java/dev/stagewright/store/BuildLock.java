package dev.stagewright.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.FileLockInterruptionException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.Semaphore;

/**
 * The right to build one (derivation, context), held by one thread of one process.
 *
 * <p>A {@link FileLock} belongs to the process, is lost when any other channel on its file closes,
 * and throws on a second thread. So threads queue on a turn first, and only the one whose turn it
 * is opens the file. The file is never read, reopened meanwhile, or deleted; a process that dies
 * lets it go at once.
 */
public final class BuildLock implements AutoCloseable {
  /** As wide as the file locks behind it: the process. Turns that nobody waits for are dropped. */
  private static final ConcurrentMap<Path, Turn> TURNS = new ConcurrentHashMap<>();

  private final Path file;
  private final Turn turn;
  private final FileChannel channel;

  private BuildLock(Path file, Turn turn, FileChannel channel) {
    this.file = file;
    this.turn = turn;
    this.channel = channel;
  }

  /**
   * Waits for the right to build.
   *
   * @param file the lock's file, by its real path
   * @param onWait run once if somebody else holds it
   * @return the lock, to be closed
   */
  static BuildLock acquire(Path file, Runnable onWait) throws IOException, InterruptedException {
    Turn turn = TURNS.compute(file, (key, known) -> (known == null ? new Turn(0) : known).joined());
    boolean held = false;
    try {
      boolean waiting = !turn.permit.tryAcquire();
      if (waiting) {
        onWait.run();
        turn.permit.acquire();
      }
      try {
        BuildLock lock = new BuildLock(file, turn, open(file, waiting ? () -> {} : onWait));
        held = true;
        return lock;
      } finally {
        if (!held) {
          turn.permit.release();
        }
      }
    } finally {
      if (!held) {
        leave(file);
      }
    }
  }

  private static FileChannel open(Path file, Runnable onWait)
      throws IOException, InterruptedException {
    FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    boolean locked = false;
    try {
      if (channel.tryLock() == null) {
        onWait.run();
        channel.lock();
      }
      locked = true;
      return channel;
    } catch (FileLockInterruptionException e) {
      Thread.interrupted(); // the exception says it now, as everywhere
      throw new InterruptedException("Interrupted while waiting for " + file);
    } finally {
      if (!locked) {
        channel.close();
      }
    }
  }

  private static void leave(Path file) {
    TURNS.computeIfPresent(file, (key, turn) -> turn.users == 1 ? null : turn.left());
  }

  /** Lets the next one build. */
  @Override
  public void close() throws IOException {
    try {
      channel.close();
    } finally {
      turn.permit.release();
      leave(file);
    }
  }

  private record Turn(Semaphore permit, int users) {
    Turn(int users) {
      this(new Semaphore(1, true), users);
    }

    Turn joined() {
      return new Turn(permit, users + 1);
    }

    Turn left() {
      return new Turn(permit, users - 1);
    }
  }
}
