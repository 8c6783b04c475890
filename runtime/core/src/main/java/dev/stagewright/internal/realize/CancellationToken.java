package dev.stagewright.internal.realize;

import dev.stagewright.build.BuildFailedException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A request to end a run early. A cancelled run publishes nothing more. */
public final class CancellationToken {
  private final Set<BuildAttempt<?>> running = new HashSet<>();
  private Optional<String> reason = Optional.empty();

  /** Cancels the run. Only the first reason counts. */
  synchronized void order(String why) {
    if (reason.isEmpty()) {
      reason = Optional.of(why);
      running.forEach(build -> build.note(why));
    }
  }

  synchronized Optional<String> reason() {
    return reason;
  }

  synchronized boolean isOrdered() {
    return reason.isPresent();
  }

  synchronized void begun(BuildAttempt<?> build) {
    running.add(build);
  }

  synchronized void ended(BuildAttempt<?> build) {
    running.remove(build);
  }

  /** Keeps the evidence of builds that ignore the interruption. */
  List<BuildFailedException> abandon() {
    return running().stream().<BuildFailedException>map(BuildAttempt::abandon).toList();
  }

  /** Ends the builds that called {@code System.exit}, with their threads. */
  List<BuildFailedException> exited(ExitCall call) {
    return running().stream().flatMap(build -> build.exited(call).stream()).toList();
  }

  private synchronized Set<BuildAttempt<?>> running() {
    return Set.copyOf(running);
  }
}
