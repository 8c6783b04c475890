package dev.stagewright.internal.realize;

import dev.stagewright.build.BuildEvent;
import dev.stagewright.build.BuildFailedException;
import dev.stagewright.build.BuildRecipe;
import dev.stagewright.build.CancelledException;
import dev.stagewright.build.MissingOutputException;
import dev.stagewright.config.Configuration;
import dev.stagewright.internal.config.AnnotatedStage;
import dev.stagewright.internal.process.OpenFiles;
import dev.stagewright.internal.store.BuildRecord;
import dev.stagewright.internal.store.BuildWorkspace;
import dev.stagewright.internal.store.DiskRealization;
import dev.stagewright.internal.store.HostInfo;
import dev.stagewright.ref.DRef;
import dev.stagewright.ref.Hash;
import dev.stagewright.ref.RelativePath;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * One build in its own workspace: run, then published, or kept as evidence of its failure. The
 * caller holds the lock.
 *
 * @param <S> the stage's class
 */
public final class BuildAttempt<S> {
  private final Realizer realizer;
  private final Configuration configuration;
  private final BuildRecipe<S, ?> recipe;
  private final Optional<Hash> resolved;
  private final CancellationToken stop;
  private final BuildWorkspace workspace;
  private final FailureEvidence evidence;
  private final BuildSite site;
  private final BuildLog log;
  private final Instant start;
  private volatile @Nullable ThreadGroup builders;
  private Instant end;
  private @Nullable BuildFailedException failure;
  /** True for a build by hand, whose threads are not watched. */
  private boolean mayLeaveThreads = true;

  private SortedMap<String, String> libraries = Collections.emptySortedMap();

  public BuildAttempt(
      Realizer realizer,
      Configuration configuration,
      BuildRecipe<S, ?> recipe,
      BuildKey key,
      BuildSlot share,
      CancellationToken stop)
      throws IOException {
    this.realizer = realizer;
    this.configuration = configuration;
    this.recipe = recipe;
    this.resolved = key.resolved();
    this.stop = stop;
    this.start = realizer.clock().instant();
    this.end = start;
    this.workspace = realizer.store().workspace(configuration, key.context(), share.index());
    this.evidence =
        new FailureEvidence(workspace, configuration, realizer.clock(), new Redaction());
    this.log = evidence.log(workspace.log());
    this.site =
        new BuildSite(dref(), workspace, log, realizer.listener(), realizer.environment(), share);
  }

  public BuildSite site() {
    return site;
  }

  /** Runs the build up to its publication. */
  BuildAttempt<S> run() {
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    // Libraries find services and resources through the context class loader: it must be the
    // stage's.
    thread.setContextClassLoader(configuration.type().stage().getClassLoader());
    builders = thread.getThreadGroup();
    stop.begun(this);
    try (log) {
      refuseStopped();
      S stage = prepare();
      build(stage);
      finish(stage);
      return this;
    } catch (Throwable e) {
      throw failed(e);
    } finally {
      stop.ended(this);
      thread.setContextClassLoader(before);
    }
  }

  private void build(S stage) throws Exception {
    LeakDetector leaks = LeakDetector.watch();
    try {
      Deadline.run(recipe.timeout(), () -> recipe.run(stage, site), log::warn);
      leaks.refuseWriters(workspace.files());
    } finally {
      List<String> left = leaks.end();
      mayLeaveThreads = !left.isEmpty();
      if (mayLeaveThreads) {
        log.warn("The build has ended, and left running: " + String.join(", ", left));
        tell(new BuildEvent.Leaked(dref(), left));
      }
    }
  }

  /** Writes the reason of a coming interruption to the log. */
  void note(String reason) {
    log.warn("Stopped. " + reason);
  }

  /** Fails the build if it made the call, in its own thread or in one it started. */
  Optional<BuildFailedException> exited(ExitCall call) {
    ThreadGroup group = builders;
    return group != null && call.isIn(group)
        ? Optional.of(failed(new ExitException(call)))
        : Optional.empty();
  }

  /** Keeps the evidence of a build that still runs, because the process is about to end. */
  BuildFailedException abandon() {
    return failed(new CancelledException(dref(), "The build did not heed its interruption", null));
  }

  public S prepare() throws IOException {
    tell(new BuildEvent.Started(dref(), workspace.log()));
    // Before the build: a jar replaced meanwhile would otherwise cost its work.
    libraries = AnnotatedStage.of(configuration.type()).libraries();
    log.write("Building " + configuration);
    return recipe.prepare(site);
  }

  /** Checks and writes the outputs. May be called again after missing outputs were supplied. */
  public void finish(S stage) throws IOException {
    recipe.save(stage, site);
    List<RelativePath> broken = recipe.promises().stream()
        .filter(promise -> Files.notExists(promise.in(workspace.files())))
        .toList();
    if (!broken.isEmpty()) {
      throw new MissingOutputException(broken);
    }
    site.finish();
    Instant now = realizer.clock().instant();
    end = now.isAfter(start) ? now : start; // the clock may be set back
  }

  public DiskRealization publish() {
    DiskRealization published = write();
    tell(new BuildEvent.Built(dref(), published.rref(), Duration.between(start, end)));
    return published;
  }

  private DiskRealization write() {
    try {
      refuseStopped();
      log.close();
      BuildRecord record = new BuildRecord(
          configuration.type().stage().getName(),
          site.index(),
          start,
          end,
          HostInfo.here(),
          libraries,
          Optional.empty());
      new LateWrites(workspace.files(), mayLeaveThreads, OpenFiles.ofThisProcess()).divert();
      return workspace.publish(record, resolved);
    } catch (Throwable e) {
      throw failed(e);
    }
  }

  public void discard() throws IOException {
    log.close();
    workspace.discard();
  }

  private void refuseStopped() {
    stop.reason().ifPresent(reason -> {
      throw new CancelledException(dref(), reason, null);
    });
  }

  /** Returns the reason of the cancellation for an exception thrown after it. */
  private Throwable explained(Throwable thrown) {
    return stop.reason()
        .filter(reason -> !(thrown instanceof CancelledException))
        .<Throwable>map(reason -> new CancelledException(dref(), reason, thrown))
        .orElse(thrown);
  }

  /** Keeps the evidence of a failure. An abandoned build may still throw later. */
  public BuildFailedException failed(Throwable thrown) {
    if (thrown instanceof InterruptedException) {
      Thread.currentThread().interrupt();
    }
    synchronized (this) {
      if (failure != null) {
        return failure;
      }
      log.close();
      failure = evidence.keep(start, explained(thrown));
    }
    try {
      tell(new BuildEvent.Failed(dref(), failure.folder()));
    } catch (RuntimeException e) {
      failure.addSuppressed(e);
    }
    return failure;
  }

  private DRef dref() {
    return configuration.dref();
  }

  private void tell(BuildEvent event) {
    realizer.listener().accept(event);
  }
}
