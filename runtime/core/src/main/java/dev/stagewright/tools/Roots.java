package dev.stagewright.tools;

import dev.stagewright.ref.DRef;
import dev.stagewright.ref.InvalidRefException;
import dev.stagewright.ref.RRef;
import dev.stagewright.ref.StageName;
import dev.stagewright.store.StoreException;
import java.nio.file.Path;
import java.util.List;

/**
 * The roots of a store, each of which keeps its target and everything that this was built from. A
 * root is a name in the store, or a link to the store that lies elsewhere.
 */
public interface Roots {

  /**
   * Lists the roots, names first, then links, as far as they still point where they did.
   *
   * @return the roots
   * @throws StoreException if one cannot be read
   */
  List<Root> list();

  /**
   * Adds a root with a name, or changes its target.
   *
   * @param name a text such as can name a stage
   * @param target what is kept
   * @throws InvalidRefException if the name is no such text
   * @throws StoreException if the store has no such thing, or cannot be written
   */
  void add(String name, Root.Target target);

  /**
   * Removes the root with a name.
   *
   * @param name the name
   * @return whether there was such a root
   * @throws InvalidRefException if the text can be no name
   * @throws StoreException if the store cannot be written
   */
  boolean remove(String name);

  /**
   * Creates a link to the files of a realization, or to the folder of a derivation. The link keeps
   * them as long as it exists and points where it does now. Another link to this store is replaced.
   *
   * @param link where the link is to lie, in an existing folder outside of the store
   * @param target what is kept
   * @throws StoreException if the store has no such thing, the place is taken, or something cannot
   *     be written
   */
  void link(Path link, Root.Target target);

  /**
   * Deletes a link that is a root.
   *
   * @param link where it lies
   * @return whether there was such a root
   * @throws StoreException if it cannot be deleted
   */
  boolean unlink(Path link);

  /** A reason to keep something in a store. */
  sealed interface Root {

    /**
     * Returns what is kept.
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
       * Creates a root.
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
     * A link to the store from elsewhere, which counts as long as it exists and points where it
     * did.
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

    /** The target of a root, besides everything that it was built from. */
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
       * Every realization of a derivation, present and future.
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
       * Parses the text form.
       *
       * @param text a DRef or an RRef
       * @return the target that prints as the text
       * @throws InvalidRefException if it is neither
       */
      static Target parse(String text) {
        return text.startsWith("rref:") ? new One(RRef.parse(text)) : new All(DRef.parse(text));
      }

      /**
       * Returns whether a realization is a target itself.
       *
       * @param rref its name
       * @return true if the root keeps it, whatever else may be built from it
       */
      boolean keeps(RRef rref);
    }
  }
}
