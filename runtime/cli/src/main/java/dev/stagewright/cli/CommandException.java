package dev.stagewright.cli;

/** A problem with what a command was asked to do; the message is for the user. */
final class CommandException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  CommandException(String message) {
    super(message);
  }
}
