package dev.stagewright.internal.store;

import dev.stagewright.ref.DRef;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * An exclusive lock on one pair of derivation and context, held by one thread of one process.
 *
 * <p>A {@link FileLock} belongs to the process, is lost when any other channel on its file closes,
 * and throws on a second thread. So threads queue on a turn first, and only the thread at the head
 * opens the file. The file is never read, reopened meanwhile or deleted; the system releases the
 * lock of a process that dies. A note beside the file names the owner.
 */
public final class BuildLock implements AutoCloseable {
  /** Static, since file locks belong to the process. Turns without waiters are dropped. */
  private static final ConcurrentMap<Path, Turn> TURNS = new ConcurrentHashMap<>();

  private static final long PAUSE_MILLIS = 20;

  private final Path file;
  private final Turn turn;
  private final Opened opened;
  private final LockScope scope = LockScope.here();
  private final AtomicBoolean freed = new AtomicBoolean();

  /** An open lock file, and whether opening created it. */
  private record Opened(FileChannel channel, boolean isNew) {}

  private BuildLock(Path file, Turn turn, Opened opened) {
    this.file = file;
    this.turn = turn;
    this.opened = opened;
    scope.hold(file);
  }

  /**
   * Waits for the lock.
   *
   * @param file the lock's file, by its real path
   * @param onWait run once if the lock is taken
   * @return the lock, to be closed
   * @throws DeadlockException if the owner waits for this thread
   */
  static BuildLock acquire(Path file, Runnable onWait) throws IOException, InterruptedException {
    Turn turn = TURNS.compute(file, (key, known) -> (known == null ? new Turn(0) : known).joined());
    boolean held = false;
    try {
      boolean waiting = !turn.permit.tryAcquire();
      if (waiting) {
        takeTurn(file, turn, onWait);
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

  @SuppressWarnings("try") // visible to deadlock detection
  private static void takeTurn(Path file, Turn turn, Runnable onWait) throws InterruptedException {
    try (LockScope.Wait wait = LockScope.await(file)) {
      onWait.run();
      turn.permit.acquire();
    }
  }

  /**
   * Acquires the lock if it is free.
   *
   * @param file the lock's file, by its real path
   * @return the lock, to be closed; empty if it is taken
   */
  static Optional<BuildLock> tryAcquire(Path file) throws IOException {
    Turn turn = TURNS.compute(file, (key, known) -> (known == null ? new Turn(0) : known).joined());
    boolean held = false;
    try {
      if (!turn.permit.tryAcquire()) {
        return Optional.empty();
      }
      try {
        Optional<Opened> locked = tryOpen(file);
        held = locked.isPresent();
        return locked.map(opened -> new BuildLock(file, turn, opened));
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

  /**
   * Opens and locks the file by polling. A blocking request would fail: the system sees a process
   * that holds one lock and waits for another as deadlocked with a process that does the reverse,
   * even if different threads do so, and refuses (EDEADLK).
   */
  private static Opened open(Path file, Runnable onWait) throws IOException, InterruptedException {
    Optional<Opened> locked = tryOpen(file);
    if (locked.isEmpty()) {
      onWait.run();
    }
    while (locked.isEmpty()) {
      TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
      locked = tryOpen(file);
    }
    return locked.get();
  }

  /**
   * Returns empty if another process holds the lock, or another copy of these classes in this
   * process.
   */
  private static Optional<Opened> tryOpen(Path file) throws IOException {
    if (!ClassLoaderGuard.tryTake(file)) {
      return Optional.empty();
    }
    boolean locked = false;
    Opened opened = null;
    try {
      opened = open(file);
      locked = opened.channel.tryLock() != null;
      return locked ? Optional.of(opened) : Optional.empty();
    } finally {
      if (!locked) {
        close(file, opened);
      }
    }
  }

  /** Opens the file. Asking for the folder each time would cost as much as the lock. */
  private static Opened open(Path file) throws IOException {
    try {
      return openNew(file);
    } catch (FileAlreadyExistsException e) {
      return openAny(file);
    } catch (NoSuchFileException e) {
      Files.createDirectories(file.resolveSibling(""));
      return openAny(file);
    }
  }

  private static Opened openNew(Path file) throws IOException {
    return new Opened(
        FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), true);
  }

  /** Opens the file, which may be deleted meanwhile with the remains of builds. */
  private static Opened openAny(Path file) throws IOException {
    return new Opened(
        FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE), false);
  }

  private static void close(Path file, @Nullable Opened opened) throws IOException {
    try {
      if (opened != null) {
        opened.channel.close();
      }
    } finally {
      ClassLoaderGuard.giveBack(file);
    }
  }

  /**
   * Returns whether the lock file is new. Lock files are deleted only while the store is held
   * exclusively, so a new one proves that nothing was published or left under this lock since then.
   *
   * @return whether its file came with it
   */
  public boolean isNew() {
    return opened.isNew;
  }

  BuildLock heldFor(DRef dref) {
    LockOwnerNote.write(file, LockOwnerNote.building(dref));
    return this;
  }

  private static void leave(Path file) {
    TURNS.computeIfPresent(file, (key, turn) -> turn.users == 1 ? null : turn.left());
  }

  /** Releases the lock. Closing again has no effect. */
  @Override
  public void close() throws IOException {
    if (freed.getAndSet(true)) {
      return;
    }
    LockOwnerNote.forget(file);
    scope.release(file);
    try {
      close(file, opened);
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
