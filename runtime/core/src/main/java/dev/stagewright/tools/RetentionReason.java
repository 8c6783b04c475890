package dev.stagewright.tools;

import java.time.Instant;

/** Why something stays. */
public sealed interface RetentionReason {

  /**
   * A root reaches it.
   *
   * @param root one that does
   */
  record Reached(Root root) implements RetentionReason {
    @Override
    public String toString() {
      return root + " keeps it";
    }
  }

  /**
   * It, or something built from it, was used lately.
   *
   * @param time when
   */
  record Used(Instant time) implements RetentionReason {
    @Override
    public String toString() {
      return "it was used " + time;
    }
  }

  /** The store is small enough without its going. */
  record Fits() implements RetentionReason {
    @Override
    public String toString() {
      return "the store is small enough";
    }
  }
}
