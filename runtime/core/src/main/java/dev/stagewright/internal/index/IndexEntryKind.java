package dev.stagewright.internal.index;

/** The kinds of index entries. */
enum IndexEntryKind {
  /** A realization that lies in the store. */
  THERE('t'),

  /**
   * An announcement: a realization is about to be published, or rebuilt, beside others of its
   * derivation. Until it is seen, the list of these is incomplete.
   */
  COMING('c');

  private final byte code;

  IndexEntryKind(char code) {
    this.code = (byte) code;
  }

  byte code() {
    return code;
  }

  static IndexEntryKind of(byte code) {
    return switch (code) {
      case 't' -> THERE;
      case 'c' -> COMING;
      default -> throw new IllegalArgumentException("A note of an unknown kind, " + code);
    };
  }
}
