package dev.stagewright.cli;

import dev.stagewright.realize.ExitCall;
import java.io.PrintStream;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A watch for a {@code System.exit} in the code of a stage, which would end the command with a code
 * that is not its own: 0, though nothing was built.
 */
final class ExitWatch {
  /** A little more than builds have to heed their interruption. */
  private static final long PATIENCE_SECONDS = 7;

  private final CompletableFuture<Integer> end = new CompletableFuture<>();
  private final Thread main = Thread.currentThread();
  private final PrintStream err;

  private ExitWatch(PrintStream err) {
    this.err = err;
  }

  /** Begins to watch; this thread runs the command. */
  static ExitWatch begin(PrintStream err) {
    ExitWatch watch = new ExitWatch(err);
    Runtime.getRuntime().addShutdownHook(new Thread(watch::ending, "stagewright-exit-watch"));
    return watch;
  }

  /** The command has come to its end, and the process may. */
  void ended(int code) {
    end.complete(code);
  }

  private void ending() {
    if (!end.isDone() && !ExitCall.isSignal()) {
      int code = code(ExitCall.underWay());
      err.flush();
      Runtime.getRuntime().halt(code); // nothing else changes it any more
    }
  }

  /** What was building is told by the command itself, once it has come to its end. */
  private int code(List<ExitCall> calls) {
    boolean isStuck = calls.stream().anyMatch(call -> call.thread() == main);
    try {
      int code = isStuck ? ExitCodes.STOPPED : end.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
      if (code != ExitCodes.STOPPED) {
        return code;
      }
    } catch (InterruptedException | ExecutionException | TimeoutException e) {
      // It hangs, as its stages do.
    }
    calls.forEach(call -> err.printf(
        "stagewright: %s. The code of a stage must not end the process: throw an exception instead%n",
        call));
    return ExitCodes.FAILED;
  }
}
