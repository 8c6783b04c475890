package dev.stagewright.tools;

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
  RootTarget target();

  /**
   * A name in the store.
   *
   * @param name a text such as can name a stage
   * @param target what is kept
   */
  record Named(String name, RootTarget target) implements Root {
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
  record Linked(Path link, RootTarget target) implements Root {
    @Override
    public String toString() {
      return "the link " + link;
    }
  }
}
