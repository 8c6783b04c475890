package dev.stagewright.realize;

import dev.stagewright.store.StoredRealization;
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
 * so that the same one is the latest every time.
 */
final class Go {

  /** Makes one of the builds and runs it. */
  @FunctionalInterface
  interface Runner {
    SingleBuild<?> run(int index) throws IOException;
  }

  private final Runner runner;
  private final AtomicBoolean stopped = new AtomicBoolean();
  private final List<StoredRealization> published = new ArrayList<>();
  private @Nullable Throwable failure;

  Go(Runner runner) {
    this.runner = runner;
  }

  /**
   * After a failure nothing new is started; what ran besides ends as it would have, and is kept.
   */
  List<StoredRealization> run(int count, int lanes) throws IOException, InterruptedException {
    try (Threads threads = new Threads(Executors.newFixedThreadPool(lanes, new BuildThreads()))) {
      List<Future<Optional<SingleBuild<?>>>> builds = IntStream.range(0, count)
          .mapToObj(index -> threads.service().submit(() -> run(index)))
          .toList();
      for (Future<Optional<SingleBuild<?>>> build : builds) {
        publish(build, threads);
      }
    }
    rethrow();
    return published;
  }

  private Optional<SingleBuild<?>> run(int index) throws IOException {
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

  private void publish(Future<Optional<SingleBuild<?>>> build, Threads threads) {
    if (threads.service().isTerminated() && !build.isDone()) {
      return; // it never began
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
      next.addSuppressed(failure); // what it left tells more
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
