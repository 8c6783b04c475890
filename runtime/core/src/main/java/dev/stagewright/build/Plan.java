package dev.stagewright.build;

import dev.stagewright.match.Matcher;
import dev.stagewright.store.StoreException;
import java.util.List;

/**
 * An immutable plan to realize a derivation: inspect it any number of times, then run it or drop
 * it.
 *
 * <p>An option returns another plan. Each call reads the store anew.
 *
 * @param <R> the type of its realizations
 */
public interface Plan<R extends Realization> {

  /**
   * Returns a plan that builds derivations once more although realizations of them count. Existing
   * realizations stay.
   *
   * @param derivations any of the plan's
   * @return the plan
   * @throws RealizeException if one has no place in the plan, or is known there by name only
   */
  Plan<R> rebuilding(Derivation<?>... derivations);

  /**
   * Returns a plan that after a failure still builds everything that does not depend on it, and
   * reports all failures at the end.
   *
   * @return the plan
   */
  Plan<R> keepGoing();

  /**
   * Returns a plan that builds nothing: a run returns what exists, or throws a
   * {@link NotRealizedException}.
   *
   * @return the plan
   */
  Plan<R> withoutBuilding();

  /**
   * Returns a plan with another matcher than the stage's.
   *
   * @param matcher which realizations of the plan's last derivation count
   * @return the plan
   */
  Plan<R> matching(Matcher matcher);

  /**
   * Returns what would be done now, and why. Nothing is built, locked or written.
   *
   * @return one step for each derivation, in dependency order
   * @throws StoreException if the store cannot be read
   */
  List<PlannedStep> steps();

  /**
   * Returns whether a run would build nothing.
   *
   * @return whether realizations that count exist already
   * @throws StoreException if the store cannot be read
   */
  boolean isRealized();

  /**
   * Runs the plan, building only what is missing, and returns the realization that counts.
   *
   * @return the one realization that counts
   * @throws RealizeException if a build fails, or the matcher chooses none or several
   * @throws StoreException if the store cannot be read or written
   */
  R realize();

  /**
   * Runs the plan, building only what is missing, and returns every realization that counts.
   *
   * @return the realizations that count, one or more
   * @throws RealizeException if a build fails, or the matcher chooses none
   * @throws StoreException if the store cannot be read or written
   */
  List<R> realizeAll();

  /**
   * Runs the plan, building only what is missing, and returns a failure as a value.
   *
   * @return the one realization that counts, or why there is none
   * @throws StoreException if the store cannot be read or written
   */
  RealizeResult<R> tryRealize();

  /**
   * Runs the plan, building only what is missing, and returns every realization that counts, or the
   * failure as a value.
   *
   * @return the realizations that count, or why there are none
   * @throws StoreException if the store cannot be read or written
   */
  RealizeResult<List<R>> tryRealizeAll();
}
