package dev.stagewright.realize;

import dev.stagewright.config.Configuration;
import dev.stagewright.context.Context;
import dev.stagewright.match.MatchException;
import dev.stagewright.match.Matcher;
import dev.stagewright.ref.DRef;
import dev.stagewright.ref.RelativePath;
import dev.stagewright.store.BuildLock;
import dev.stagewright.store.BuildRecord;
import dev.stagewright.store.Machine;
import dev.stagewright.store.Realized;
import dev.stagewright.store.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;

/**
 * The builds that one derivation needs in one context, under its lock.
 *
 * @param realizer the store and its surroundings
 * @param step the derivation
 * @param context the realizations of its dependencies
 * @param forced whether to build even if a realization counts, or came to count while waiting
 */
record BuildRun(Realizer realizer, Plan.Step step, Context context, boolean forced) {

  @SuppressWarnings("try") // the lock is held, not used
  List<Realized> call() throws InterruptedException {
    try (BuildLock lock =
        realizer.store().lock(dref(), context, () -> tell(new BuildEvent.Waiting(dref())))) {
      Matcher matcher = step.matcher();
      List<Realized> existing = existing();
      List<Realized> matched = forced ? List.of() : step.match(existing);
      if (!matched.isEmpty()) {
        matched.forEach(reused -> tell(new BuildEvent.Reused(dref(), reused.rref())));
        return matched;
      }
      List<Realized> built = new ArrayList<>();
      do {
        built.add(build());
      } while (existing.size() + built.size() < matcher.wanted());
      return matchAfter(built);
    } catch (MatchException e) {
      throw new RealizeException(dref(), String.valueOf(e.getMessage()), e);
    } catch (IOException e) {
      throw new RealizeException(dref(), "The store cannot be written: " + e, e);
    }
  }

  private List<Realized> matchAfter(List<Realized> built) {
    List<Realized> existing = existing();
    List<Realized> matched = step.match(existing);
    if (matched.isEmpty()) {
      throw new UnsatisfiedMatcherException(dref(), step.matcher(), built, existing);
    }
    return matched;
  }

  private List<Realized> existing() {
    return realizer.store().realizations(dref(), context);
  }

  private Realized build() throws IOException {
    Instant start = realizer.clock().instant();
    Workspace workspace = realizer.store().workspace(configuration(), context);
    tell(new BuildEvent.Started(dref(), workspace.log()));
    Realized built = runAndPublish(workspace, start);
    Duration duration = Duration.between(start, realizer.clock().instant());
    tell(new BuildEvent.Built(dref(), built.rref(), duration));
    return built;
  }

  private Realized runAndPublish(Workspace workspace, Instant start) {
    try {
      // Before the build: afterwards a jar may have been replaced, and work would be lost over it.
      SortedMap<String, String> libraries = configuration().type().libraries();
      runAndCheck(workspace);
      return publish(workspace, start, libraries);
    } catch (Throwable e) {
      throw failed(workspace, e);
    }
  }

  private void runAndCheck(Workspace workspace) throws Exception {
    try (BuildLog log = log(workspace.log())) {
      log.write("Building " + configuration());
      BuildSite site = new BuildSite(
          dref(),
          workspace,
          log,
          realizer.listener(),
          realizer.environment(),
          new BuildSite.Share(0, 1, 1));
      step.derivation().recipe().build(site);
      checkPromises(workspace);
      site.finish();
    }
  }

  private void checkPromises(Workspace workspace) {
    List<RelativePath> broken = step.derivation().recipe().promises().stream()
        .filter(promise -> !Files.exists(promise.in(workspace.files())))
        .toList();
    if (!broken.isEmpty()) {
      throw new BrokenPromiseException(broken);
    }
  }

  private Realized publish(Workspace workspace, Instant start, SortedMap<String, String> libraries)
      throws IOException {
    Instant stop = realizer.clock().instant();
    return workspace.publish(new BuildRecord(
        configuration().type().stage().getName(), 0, start, stop, Machine.here(), libraries));
  }

  private BuildFailedException failed(Workspace workspace, Throwable cause) {
    if (cause instanceof InterruptedException) {
      Thread.currentThread().interrupt();
    }
    Path evidence = keepEvidence(workspace, cause);
    BuildFailedException failure = new BuildFailedException(configuration(), evidence, cause);
    try {
      tell(new BuildEvent.Failed(dref(), evidence));
    } catch (RuntimeException e) {
      failure.addSuppressed(e);
    }
    return failure;
  }

  /** What goes wrong here must not hide what went wrong before. */
  private Path keepEvidence(Workspace workspace, Throwable cause) {
    Path evidence = workspace.folder();
    try {
      evidence = workspace.keepEvidence(realizer.clock().instant());
      try (BuildLog log = log(evidence.resolve(Workspace.LOG))) {
        log.write(cause);
      }
    } catch (IOException e) {
      cause.addSuppressed(e);
    }
    return evidence;
  }

  private BuildLog log(Path file) throws IOException {
    return new BuildLog(file, realizer.clock(), configuration().type().name().text());
  }

  private Configuration configuration() {
    return step.derivation().configuration();
  }

  private DRef dref() {
    return step.dref();
  }

  private void tell(BuildEvent event) {
    realizer.listener().accept(event);
  }
}
