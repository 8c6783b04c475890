package dev.stagewright.processor.javac;

import com.sun.source.util.TreePath;

/**
 * A place in the body of a member that leads to other code.
 *
 * @param target a method, a constructor, a static field, a class that is handed out as a value, or
 *     a text that may be the binary name of one
 * @param makes whether a constructor is called to make an object, and not by another constructor
 * @param at where
 * @param suppressed whether an annotation around it silences the warning about code that does not
 *     count
 */
record CodeUse(Object target, boolean makes, TreePath at, boolean suppressed) {

  /** Tells whether the use lies in a declaration. */
  boolean isWithin(TreePath declaration) {
    for (TreePath path = at; path != null; path = path.getParentPath()) {
      if (path.getLeaf() == declaration.getLeaf()) {
        return true;
      }
    }
    return false;
  }
}
