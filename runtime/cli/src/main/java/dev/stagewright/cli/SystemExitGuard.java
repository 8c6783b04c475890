package dev.stagewright.cli;

import dev.stagewright.internal.realize.ExitCall;
import java.io.PrintStream;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A guard against {@code System.exit} in the code of a stage, which might end the command with 0
 * though nothing was built.
 */
final class SystemExitGuard {
  /** A little more time than builds get to end once they are interrupted. */
  private static final long PATIENCE_SECONDS = 7;

  private final CompletableFuture<Integer> end = new CompletableFuture<>();
  private final Thread main = Thread.currentThread();
  private final PrintStream err;

  private SystemExitGuard(PrintStream err) {
    this.err = err;
  }

  /** Installs a guard; the calling thread is the one that runs the command. */
  static SystemExitGuard install(PrintStream err) {
    SystemExitGuard guard = new SystemExitGuard(err);
    Runtime.getRuntime().addShutdownHook(new Thread(guard::onShutdown, "stagewright-exit-guard"));
    return guard;
  }

  /** Lets the process end with the exit code of the command. */
  void commandEnded(int code) {
    end.complete(code);
  }

  private void onShutdown() {
    if (!end.isDone() && !ExitCall.isSignal()) {
      int code = code(ExitCall.underWay());
      err.flush();
      Runtime.getRuntime().halt(code); // no other hook can change the code now
    }
  }

  /** Waits for the command, which reports its failed builds itself, and returns the exit code. */
  private int code(List<ExitCall> calls) {
    boolean isStuck = calls.stream().anyMatch(call -> call.thread() == main);
    try {
      int code = isStuck ? ExitCodes.STOPPED : end.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
      if (code != ExitCodes.STOPPED) {
        return code;
      }
    } catch (InterruptedException | ExecutionException | TimeoutException e) {
      // The command hangs, as its stages do.
    }
    calls.forEach(call -> err.printf(
        "stagewright: %s. The code of a stage must not end the process: throw an exception instead%n",
        call));
    return ExitCodes.FAILED;
  }
}
