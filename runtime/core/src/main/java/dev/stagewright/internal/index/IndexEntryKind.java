package dev.stagewright.internal.index;

/** What a note says of a realization. */
enum IndexEntryKind {
  /** It lies in the store. */
  THERE('t'),

  /**
   * It is about to be published, or built once more, beside others of its derivation: until
   * somebody sees it, nobody knows all of them.
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
