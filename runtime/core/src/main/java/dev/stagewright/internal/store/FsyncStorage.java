package dev.stagewright.internal.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/**
 * A storage that flushes many places in parallel, so that the file system commits once for all of
 * them. An interruption does not stop it half-way, since it would close a channel of the calling
 * thread.
 */
public final class FsyncStorage implements Storage {
  private static final int AT_ONCE = 16;
  private static final Duration IDLE = Duration.ofSeconds(1);

  private final Executor threads = threads();

  /**
   * Returns the pool of threads. Starting one takes longer than flushing a file, so they stay a
   * while for the next build.
   */
  private static Executor threads() {
    ThreadFactory factory = Executors.defaultThreadFactory();
    ThreadPoolExecutor threads = new ThreadPoolExecutor(
        AT_ONCE,
        AT_ONCE,
        IDLE.toNanos(),
        TimeUnit.NANOSECONDS,
        new LinkedBlockingQueue<>(),
        task -> daemon(factory.newThread(task)));
    threads.allowCoreThreadTimeOut(true);
    return threads;
  }

  private static Thread daemon(Thread thread) {
    thread.setDaemon(true);
    return thread;
  }

  @Override
  public void flush(List<Path> places) throws IOException {
    AtomicInteger next = new AtomicInteger();
    try {
      CompletableFuture.allOf(IntStream.range(0, Math.min(places.size(), AT_ONCE))
              .mapToObj(lane -> CompletableFuture.runAsync(() -> flush(places, next), threads))
              .toArray(CompletableFuture<?>[]::new))
          .join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof UncheckedIOException failure) {
        throw failure.getCause();
      }
      throw e;
    }
  }

  /** Flushes places until none is left: a million files are not a million tasks. */
  private static void flush(List<Path> places, AtomicInteger next) {
    for (int i = next.getAndIncrement(); i < places.size(); i = next.getAndIncrement()) {
      flush(places.get(i));
    }
  }

  private static void flush(Path place) {
    // Windows flushes only files opened for writing, and never folders.
    boolean directory = Files.isDirectory(place);
    if (directory && place.getFileSystem().getSeparator().equals("\\")) {
      return;
    }
    StandardOpenOption mode =
        directory || !Files.isWritable(place) ? StandardOpenOption.READ : StandardOpenOption.WRITE;
    try (FileChannel channel = FileChannel.open(place, mode)) {
      channel.force(true);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
