package dev.stagewright.tools;

import dev.stagewright.ref.RRef;
import dev.stagewright.ref.DRef;
import dev.stagewright.ref.InvalidRefException;
import dev.stagewright.ref.StageName;
import java.nio.file.Path;

/** A reason to keep something in a store. */
public sealed interface Root {

  /**
   * Tells what is kept.
   *
   * @return a realization, or all of a derivation
   */
  Target target();

  /**
   * A name in the store.
   *
   * @param name a text such as can name a stage
   * @param target what is kept
   */
  record Named(String name, Target target) implements Root {
    /**
     * Checks the name.
     *
     * @param name a text such as can name a stage
     * @param target what is kept
     * @throws InvalidRefException if it is no such text
     */
    public Named {
      if (!StageName.isValid(name)) {
        throw new InvalidRefException(
            "\"%s\" is no name of a root: expected %s".formatted(name, StageName.SHAPE));
      }
    }

    @Override
    public String toString() {
      return "the root " + name;
    }
  }

  /**
   * A link to the store from elsewhere: it counts as long as it is there and points where it did.
   *
   * @param link its absolute path
   * @param target what is kept
   */
  record Linked(Path link, Target target) implements Root {
    @Override
    public String toString() {
      return "the link " + link;
    }
  }

  /** What a root keeps, besides everything that it was built from. */
  sealed interface Target {

    /**
     * One realization.
     *
     * @param rref its name
     */
    record One(RRef rref) implements Target {
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
    record All(DRef dref) implements Target {
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
    static Target parse(String text) {
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
}
