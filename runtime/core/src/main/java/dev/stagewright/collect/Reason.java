package dev.stagewright.collect;

import java.time.Instant;

/** Why something stays. */
public sealed interface Reason {

  /**
   * A root reaches it.
   *
   * @param root one that does
   */
  record Reached(Root root) implements Reason {
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
  record Used(Instant time) implements Reason {
    @Override
    public String toString() {
      return "it was used " + time;
    }
  }

  /** The store is small enough without its going. */
  record Fits() implements Reason {
    @Override
    public String toString() {
      return "the store is small enough";
    }
  }
}
