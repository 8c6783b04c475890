package dev.stagewright.internal.store;

import dev.stagewright.store.StoreException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * A lock on the store, shared by readers and builds, exclusive for deletion.
 *
 * <p>A request for exclusive access waits until the store is unused, and holds back new shared
 * locks, which could otherwise starve it. A running build may need another shared lock, though, and
 * would then deadlock with the request. So new shared locks are admitted again after a while, for
 * as long as they were held back, and each turn takes twice as long as the one before.
 */
public final class StoreLock implements AutoCloseable {
  private static final long PAUSE_MILLIS = 20;
  private static final long FIRST_SHUT_NANOS = TimeUnit.MILLISECONDS.toNanos(100);
  private static final long LAST_SHUT_NANOS = TimeUnit.MINUTES.toNanos(10);

  private final Path file;
  private final boolean alone;
  private final Runnable onLeave;
  private final LockScope scope = LockScope.here();
  private final AtomicBoolean ended = new AtomicBoolean();

  private StoreLock(Path file, boolean alone, Runnable onLeave) {
    this.file = file;
    this.alone = alone;
    this.onLeave = onLeave;
    scope.hold(held(file, alone));
  }

  private static Path held(Path file, boolean alone) {
    return alone ? file.resolve("alone") : file;
  }

  private static void refuseDeadlock(Path file, boolean alone) {
    LockScope scope = LockScope.here();
    Path root = file.resolve("../..").normalize();
    if (scope.holds(held(file, true))) {
      throw DeadlockException.visit(root);
    }
    if (alone && scope.holds(held(file, false))) {
      throw DeadlockException.alone(root, scope.stages());
    }
  }

  /**
   * Waits for the lock.
   *
   * @param file the lock's file, by its real path
   * @param alone whether the lock is exclusive
   * @param onWait run once if other holders are in the way
   * @param onLeave run before the lock is released
   * @return the lock, to be closed by any thread
   * @throws DeadlockException if this thread, or the work it is part of, holds a conflicting lock
   */
  static StoreLock begin(Path file, boolean alone, Runnable onWait, Runnable onLeave)
      throws IOException, InterruptedException {
    refuseDeadlock(file, alone);
    if (!alone) {
      await(file, LockFile::enter, onWait);
      return new StoreLock(file, false, onLeave);
    }
    AtomicBoolean told = new AtomicBoolean();
    Runnable onFirstWait = () -> {
      if (!told.getAndSet(true)) {
        onWait.run();
      }
    };
    await(file, LockFile::takeTurn, onFirstWait);
    StoreLock visit = new StoreLock(file, true, onLeave);
    try {
      LockOwnerNote.write(file, LockOwnerNote.here());
      beAlone(file, onFirstWait);
      return visit;
    } catch (Throwable e) {
      visit.close();
      throw e;
    }
  }

  private static void await(Path file, LockFile.Step step, Runnable onWait)
      throws IOException, InterruptedException {
    if (!LockFile.tries(file, step)) {
      onWait.run();
      do {
        TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
      } while (!LockFile.tries(file, step));
    }
  }

  private static void beAlone(Path file, Runnable onWait) throws IOException, InterruptedException {
    if (LockFile.tries(file, LockFile::takeRoom)) {
      return;
    }
    onWait.run();
    long shut = FIRST_SHUT_NANOS;
    boolean inside;
    do {
      await(file, LockFile::shutGate, () -> {});
      inside = takesRoomWithin(file, shut);
      LockFile.tries(file, LockFile::openGate);
      inside = inside || takesRoomWithin(file, shut);
      shut = Math.min(2 * shut, LAST_SHUT_NANOS);
    } while (!inside);
  }

  private static boolean takesRoomWithin(Path file, long nanos)
      throws IOException, InterruptedException {
    long start = System.nanoTime();
    do {
      if (LockFile.tries(file, LockFile::takeRoom)) {
        return true;
      }
      TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
    } while (System.nanoTime() - start < nanos);
    return false;
  }

  /** Releases the lock. Closing again has no effect. */
  @Override
  public void close() {
    if (ended.getAndSet(true)) {
      return;
    }
    scope.release(held(file, alone));
    onLeave.run();
    try {
      if (alone) {
        LockOwnerNote.forget(file);
      }
      LockFile.tries(file, alone ? LockFile::giveUp : LockFile::leave);
    } catch (IOException e) {
      throw new StoreException("Cannot let go of " + file, e);
    }
  }
}
