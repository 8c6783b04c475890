package dev.stagewright.stages.command;

import java.io.IOException;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The failure of a program, or processes that it left running, with its last lines. */
public final class CommandException extends IOException {
  private static final long serialVersionUID = 1;

  /** The offset that shells and Java add to the number of the signal that ended a program. */
  private static final int SIGNALLED = 128;

  private static final int LAST_SIGNAL = 64;

  private final transient List<String> command;
  private final @Nullable Integer exitCode;
  private final transient List<String> lastLines;

  private CommandException(
      String message, List<String> command, @Nullable Integer exitCode, List<String> lastLines) {
    super(message);
    this.command = List.copyOf(command);
    this.exitCode = exitCode;
    this.lastLines = List.copyOf(lastLines);
  }

  static CommandException notStarted(List<String> command, String what) {
    return new CommandException(
        "Cannot run %s: %s".formatted(command.get(0), what), command, null, List.of());
  }

  static CommandException failed(List<String> command, int exitCode, List<String> lastLines) {
    String said = lastLines.isEmpty()
        ? "It printed nothing."
        : lastLines.stream().collect(Collectors.joining("\n    ", "Its last lines:\n    ", ""));
    return new CommandException(
        "%s failed with exit code %s%s.%n  command  %s%n  %s"
            .formatted(
                command.get(0), exitCode, meaning(exitCode), String.join(" ", command), said),
        command,
        exitCode,
        lastLines);
  }

  static CommandException leftRunning(
      List<String> command, List<String> processes, List<String> lastLines) {
    return new CommandException(
        ("%s ended and left running:%n    %s%n  They were stopped, since they might have changed the result later. Wait for them in the command, or do not start them in the"
                + " background.%n  command  %s")
            .formatted(command.get(0), String.join("\n    ", processes), String.join(" ", command)),
        command,
        0,
        lastLines);
  }

  private static String meaning(int exitCode) {
    int signal = exitCode - SIGNALLED;
    return signal > 0 && signal <= LAST_SIGNAL ? ", as after signal %s".formatted(signal) : "";
  }

  /**
   * Returns the command.
   *
   * @return the program and its arguments, with all values filled in
   */
  public List<String> command() {
    return command;
  }

  /**
   * Returns the exit code.
   *
   * @return the exit code, 128 plus the number of a signal; empty if the program never started
   */
  public OptionalInt exitCode() {
    return exitCode == null ? OptionalInt.empty() : OptionalInt.of(exitCode);
  }

  /**
   * Returns the last lines of the output.
   *
   * @return up to 20 lines in order
   */
  public List<String> lastLines() {
    return lastLines;
  }
}
