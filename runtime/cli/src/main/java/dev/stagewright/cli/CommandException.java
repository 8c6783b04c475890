package dev.stagewright.cli;

/** A command cannot do what it is asked for. Its message is for the person who asked. */
final class CommandException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  CommandException(String message) {
    super(message);
  }
}
