package dev.stagewright.internal.realize;

import dev.stagewright.build.BuildFailedException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Whether a run is to end before it is done: from then on it publishes nothing. */
public final class CancellationToken {
  private final Set<BuildAttempt<?>> running = new HashSet<>();
  private Optional<String> reason = Optional.empty();

  /** Says why; only the first time counts. */
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

  /** What does not heed an interruption is evidence as it is. */
  List<BuildFailedException> abandon() {
    return running().stream().<BuildFailedException>map(BuildAttempt::abandon).toList();
  }

  /** The builds that called it go no further, and their threads neither. */
  List<BuildFailedException> exited(ExitCall call) {
    return running().stream().flatMap(build -> build.exited(call).stream()).toList();
  }

  private synchronized Set<BuildAttempt<?>> running() {
    return Set.copyOf(running);
  }
}
