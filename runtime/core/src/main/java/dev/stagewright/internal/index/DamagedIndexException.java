package dev.stagewright.internal.index;

/** Thrown for an unreadable index, which is then discarded without loss. */
final class DamagedIndexException extends Exception {
  private static final long serialVersionUID = 1;

  DamagedIndexException(String message) {
    super(message);
  }
}
