package dev.stagewright.tools;

import dev.stagewright.ref.DRef;
import dev.stagewright.ref.InvalidRefException;
import dev.stagewright.ref.RRef;

/** What a root keeps, besides everything that it was built from. */
public sealed interface RootTarget {

  /**
   * One realization.
   *
   * @param rref its name
   */
  record One(RRef rref) implements RootTarget {
    @Override
    public boolean keeps(RRef other) {
      return rref.equals(other);
    }

    @Override
    public String toString() {
      return rref.toString();
    }
  }

  /**
   * Every realization of a derivation: those of today, and those that come later.
   *
   * @param dref its name
   */
  record All(DRef dref) implements RootTarget {
    @Override
    public boolean keeps(RRef other) {
      return dref.equals(other.dref());
    }

    @Override
    public String toString() {
      return dref.toString();
    }
  }

  /**
   * Reads the text form.
   *
   * @param text a DRef or an RRef
   * @return the target that prints as the text
   * @throws InvalidRefException if it is neither
   */
  static RootTarget parse(String text) {
    return text.startsWith("rref:") ? new One(RRef.parse(text)) : new All(DRef.parse(text));
  }

  /**
   * Tells whether a realization is meant itself.
   *
   * @param rref its name
   * @return true if the root keeps it, whatever else may be built from it
   */
  boolean keeps(RRef rref);
}
