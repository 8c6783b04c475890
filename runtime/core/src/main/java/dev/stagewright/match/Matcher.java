package dev.stagewright.match;

import dev.stagewright.store.StoredRealization;
import java.util.List;

/**
 * A choice among the realizations of one derivation that were built from the same realizations of
 * its dependencies.
 *
 * <p>Matchers are compared by {@code equals}: within one plan a derivation has one matcher.
 */
public interface Matcher {

  /**
   * Returns the candidates that count.
   *
   * @param candidates the existing realizations, the one built last at the end
   * @return some of them; none to ask for a build
   * @throws IllegalStateException if no build could satisfy the matcher; its message says why
   */
  List<StoredRealization> match(List<StoredRealization> candidates);

  /**
   * Returns the number of realizations that must exist. Missing ones are built in one go.
   *
   * @return 1 or more
   */
  default int wanted() {
    return 1;
  }
}
