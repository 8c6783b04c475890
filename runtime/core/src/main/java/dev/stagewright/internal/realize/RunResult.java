package dev.stagewright.internal.realize;

import dev.stagewright.build.RealizeException;
import dev.stagewright.ref.DRef;
import dev.stagewright.ref.RRef;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The outcome of a run.
 *
 * @param chosen the matching realizations
 * @param failures the failures, in order of time
 * @param notTried the derivations not attempted because of them
 * @param built the derivations built
 */
public record RunResult(
    MatchResults chosen, List<RealizeException> failures, List<DRef> notTried, List<RRef> built) {

  /** Returns the matches, or throws if the run failed. */
  public MatchResults orThrow(DRef root, boolean keepGoing) {
    if (failures.isEmpty()) {
      return chosen;
    }
    RealizeException first = failures.get(0);
    RealizeException thrown = keepGoing && failures.size() > 1 ? all(root) : first;
    failures.stream().filter(failure -> failure != first).forEach(thrown::addSuppressed);
    throw thrown;
  }

  private RealizeException all(DRef root) {
    String messages =
        failures.stream().map(Throwable::getMessage).collect(Collectors.joining("\n", "\n", ""));
    return new RealizeException(
        root,
        "%s derivations could not be realized, and %s that %s not tried:%s"
            .formatted(
                failures.size(),
                notTried.size(),
                notTried.size() == 1 ? "needs them was" : "need them were",
                messages.indent(2)),
        failures.get(0));
  }
}
