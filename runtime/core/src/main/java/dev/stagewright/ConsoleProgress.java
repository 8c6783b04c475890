package dev.stagewright;

import dev.stagewright.build.BuildEvent;
import dev.stagewright.ref.DRef;
import dev.stagewright.store.LockOwner;
import java.io.PrintStream;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/**
 * A listener that reports builds to a person, in lines that read as well in a file as on a
 * terminal.
 *
 * @see Store#listening
 */
public final class ConsoleProgress implements Consumer<BuildEvent> {
  private static final int STEPS = 10;
  private static final long MANY = 1_000_000;

  private final PrintStream out;
  private final LongSupplier nanoTime;
  private final long start;
  private final Map<String, Long> told = new HashMap<>();
  private int built;

  /**
   * Creates a listener for one program.
   *
   * @param out where the lines go
   */
  public ConsoleProgress(PrintStream out) {
    this(out, System::nanoTime);
  }

  ConsoleProgress(PrintStream out, LongSupplier nanoTime) {
    this.out = out;
    this.nanoTime = nanoTime;
    this.start = nanoTime.getAsLong();
  }

  @Override
  public synchronized void accept(BuildEvent event) {
    if (event instanceof BuildEvent.Reused) {
      say(event.dref(), "in the store");
    } else if (event instanceof BuildEvent.Waiting waiting) {
      say(event.dref(), waitingFor(waiting.holder()));
    } else if (event instanceof BuildEvent.Started) {
      say(event.dref(), "building");
    } else if (event instanceof BuildEvent.Progressed progress) {
      tell(progress);
    } else if (event instanceof BuildEvent.Built done) {
      built++;
      say(done.dref(), "built in " + seconds(done.duration()));
    } else if (event instanceof BuildEvent.Adopted adopted) {
      say(event.dref(), "taken over from " + adopted.from() + ": its inputs have the same bytes");
    } else if (event instanceof BuildEvent.Failed failed) {
      say(failed.dref(), "failed; what it left is in " + failed.folder());
    } else if (event instanceof BuildEvent.Retrying retrying) {
      say(event.dref(), "trying again, %s of %s".formatted(retrying.retry(), retrying.retries()));
    } else if (event instanceof BuildEvent.Leaked leaked) {
      say(event.dref(), "left running: " + String.join(", ", leaked.left()));
    }
  }

  /**
   * Returns a summary of the run in one sentence.
   *
   * @return the sentence: what was built, and how long that took since this listener was created
   */
  public synchronized String summary() {
    String work = built == 0
        ? "Nothing was built"
        : built == 1 ? "1 stage was built" : built + " stages were built";
    Duration time = Duration.ofNanos(nanoTime.getAsLong() - start);
    return "%s, in %s.".formatted(work, seconds(time));
  }

  /** Prints at most about ten lines of progress a build: they say as much as a thousand. */
  private void tell(BuildEvent.Progressed progress) {
    long done = progress.done();
    long total = progress.total();
    long step = total > 0 ? done * STEPS / total : done / MANY;
    Long before = told.put(progress.dref() + progress.unit(), step);
    if (step > 0 && !Long.valueOf(step).equals(before)) {
      say(
          progress.dref(),
          total < 0
              ? "%s %s".formatted(progress.unit(), done)
              : "%s %s of %s".formatted(progress.unit(), done, total));
    }
  }

  private static String waitingFor(Optional<LockOwner> holder) {
    return "waiting for "
        + holder
            .map(LockOwner::toString)
            .orElse("another thread or process that builds it, or deletes from the store");
  }

  private void say(DRef dref, String what) {
    out.printf("%-12s %s%n", dref.name(), what);
  }

  private static String seconds(Duration duration) {
    return String.format(Locale.ROOT, "%.1f s", duration.toMillis() / 1000.0);
  }
}
