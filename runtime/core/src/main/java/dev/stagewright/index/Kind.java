package dev.stagewright.index;

/** What a note says of a realization. */
enum Kind {
  /** Somebody who looked saw it. */
  FOUND('f'),

  /** Who published it is done; so is whatever was announced of it. */
  DONE('d'),

  /**
   * It is about to be published beside others of its derivation: until that is done, nobody knows
   * all of them.
   */
  COMING('c'),

  /** Somebody who looked did not see it, or deleted it. */
  GONE('g');

  private final byte code;

  Kind(char code) {
    this.code = (byte) code;
  }

  byte code() {
    return code;
  }

  static Kind of(byte code) {
    return switch (code) {
      case 'f' -> FOUND;
      case 'd' -> DONE;
      case 'c' -> COMING;
      case 'g' -> GONE;
      default -> throw new IllegalArgumentException("A note of an unknown kind, " + code);
    };
  }

  /** Whether it says that something lies there, and from what it was built. */
  boolean tells() {
    return this == FOUND || this == DONE;
  }

  /** Whether nothing is coming any more that was announced before. */
  boolean settles() {
    return this == DONE || this == GONE;
  }
}
