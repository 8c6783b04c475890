package dev.stagewright.internal.index;

/** An index that cannot be read as one: it is forgotten, and nothing is lost with it. */
final class DamagedIndexException extends Exception {
  private static final long serialVersionUID = 1;

  DamagedIndexException(String message) {
    super(message);
  }
}
