package dev.stagewright.stages;

import dev.stagewright.BuildContext;
import dev.stagewright.internal.text.Quantity;
import dev.stagewright.stages.FetchException.Reason;
import java.io.IOException;
import java.time.Duration;

/** A loop of attempts, which ends after a number of them without a new byte. */
record RetryLoop(Network network, BuildContext build) {

  FetchedFile complete(DownloadSource source, PartialFile part)
      throws IOException, InterruptedException {
    long furthest = part.length();
    int fruitless = 0;
    while (true) {
      try {
        return source.complete(part);
      } catch (FetchException e) {
        long have = part.length();
        fruitless = have > furthest ? 0 : fruitless + 1;
        furthest = Math.max(furthest, have);
        rethrowUnlessTemporary(e, fruitless, furthest);
        Duration wait = wait(e, fruitless);
        build.log("%s. Trying again in %s s, with %s here"
            .formatted(e.getMessage(), wait.toSeconds(), Quantity.of(have, "byte")));
        network.backoff().pause(wait);
      }
    }
  }

  private static Duration wait(FetchException e, int fruitless) {
    Duration usual = Duration.ofSeconds(Backoff.seconds(fruitless));
    return e.retryAfter().filter(asked -> asked.compareTo(usual) > 0).orElse(usual);
  }

  private void rethrowUnlessTemporary(FetchException e, int fruitless, long furthest)
      throws FetchException {
    // A server that sent something is worth waiting for; another may be a typing error.
    boolean temporary = e.isTemporary() || (e.reason() == Reason.UNREACHABLE && furthest > 0);
    if (!temporary) {
      throw e;
    }
    int limit = network.limits().fruitlessAttempts();
    if (fruitless >= limit) {
      throw new FetchException(
          e, ". Gave up after %s without progress.".formatted(Quantity.of(limit, "attempt")));
    }
  }
}
