package dev.stagewright.match;

import dev.stagewright.store.StoredRealization;
import java.util.List;

/**
 * Chooses among the realizations of one derivation that were built from the same realizations of
 * its dependencies.
 *
 * <p>Matchers are compared: within one plan a derivation has one.
 */
public interface Matcher {

  /**
   * Chooses.
   *
   * @param candidates what exists, the one built last at the end
   * @return some of them; none to ask for a build
   * @throws IllegalStateException if no build could satisfy the matcher; its message says why
   */
  List<StoredRealization> match(List<StoredRealization> candidates);

  /**
   * Tells how many realizations must exist, so that as many as are missing are built in one go.
   *
   * @return 1 or more
   */
  default int wanted() {
    return 1;
  }
}
