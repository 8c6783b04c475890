package dev.stagewright.stages;

import dev.stagewright.BuildContext;
import dev.stagewright.stages.FetchException.Reason;
import java.io.IOException;

/** Tries again as long as it helps: a bounded number of times without a new byte. */
record Attempts(Network network, BuildContext build) {

  Arrival complete(Source source, Part part) throws IOException, InterruptedException {
    long furthest = part.length();
    int fruitless = 0;
    while (true) {
      try {
        return source.complete(part);
      } catch (FetchException e) {
        long have = part.length();
        fruitless = have > furthest ? 0 : fruitless + 1;
        furthest = Math.max(furthest, have);
        judge(e, fruitless, furthest);
        build.log("%s. Trying again, with %d bytes here".formatted(e.getMessage(), have));
        network.pause().before(fruitless);
      }
    }
  }

  private void judge(FetchException e, int fruitless, long furthest) throws FetchException {
    // A server that gave something is worth waiting for; one that was never there is a typing
    // error.
    boolean passing = e.passing() || (e.reason() == Reason.UNREACHABLE && furthest > 0);
    if (!passing) {
      throw e;
    }
    int limit = network.limits().fruitlessAttempts();
    if (fruitless >= limit) {
      throw new FetchException(e, ". Gave up after %d attempts without progress.".formatted(limit));
    }
  }
}
