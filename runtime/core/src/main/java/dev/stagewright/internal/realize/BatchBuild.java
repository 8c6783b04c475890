package dev.stagewright.internal.realize;

import dev.stagewright.internal.store.DiskRealization;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Several builds of one derivation, side by side. They are published in the order of their indices,
 * so that the same one is always the latest.
 */
final class BatchBuild {

  /** The function that runs one of the builds. */
  @FunctionalInterface
  interface Runner {
    BuildAttempt<?> run(int index) throws IOException;
  }

  private final Runner runner;
  private final AtomicBoolean stopped = new AtomicBoolean();
  private final List<DiskRealization> published = new ArrayList<>();
  private @Nullable Throwable failure;

  BatchBuild(Runner runner) {
    this.runner = runner;
  }

  /**
   * Runs the builds. After a failure no further build starts; running ones end as usual, and are
   * kept.
   */
  List<DiskRealization> run(int count, int lanes) throws IOException, InterruptedException {
    try (ScopedExecutor threads =
        new ScopedExecutor(Executors.newFixedThreadPool(lanes, new BuildThreadFactory()))) {
      List<Future<Optional<BuildAttempt<?>>>> builds = IntStream.range(0, count)
          .mapToObj(index -> threads.service().submit(() -> run(index)))
          .toList();
      for (Future<Optional<BuildAttempt<?>>> build : builds) {
        publish(build, threads);
      }
    }
    rethrow();
    return published;
  }

  private Optional<BuildAttempt<?>> run(int index) throws IOException {
    if (stopped.get()) {
      return Optional.empty();
    }
    try {
      return Optional.of(runner.run(index));
    } catch (Throwable e) {
      stopped.set(true);
      throw e;
    }
  }

  private void publish(Future<Optional<BuildAttempt<?>>> build, ScopedExecutor threads) {
    if (threads.service().isTerminated() && !build.isDone()) {
      return; // cancelled before it began
    }
    try {
      build.get().ifPresent(done -> published.add(done.publish()));
    } catch (ExecutionException e) {
      failed(e.getCause() == null ? e : e.getCause());
    } catch (InterruptedException e) {
      failed(e);
      threads.close();
      publish(build, threads);
    } catch (RuntimeException e) {
      failed(e);
    }
  }

  private void failed(Throwable next) {
    stopped.set(true);
    if (failure instanceof InterruptedException) {
      next.addSuppressed(failure); // the failure with evidence is more informative
      failure = next;
    } else if (failure == null) {
      failure = next;
    } else if (failure != next) {
      failure.addSuppressed(next);
    }
  }

  private void rethrow() throws IOException, InterruptedException {
    if (failure instanceof IOException e) {
      throw e;
    } else if (failure instanceof InterruptedException e) {
      throw e;
    } else if (failure instanceof RuntimeException e) {
      throw e;
    } else if (failure instanceof Error e) {
      throw e;
    }
  }
}
