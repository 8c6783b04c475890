package dev.stagewright.build;

import dev.stagewright.match.Matcher;
import dev.stagewright.store.StoreException;
import java.util.List;

/**
 * What it takes to realize a derivation: looked at as often as one likes, and then run, or not.
 *
 * <p>Immutable: an option gives another plan. The store is looked at anew each time.
 *
 * @param <R> the type of its realizations
 */
public interface Plan<R extends Realization> {

  /**
   * Builds these once more though realizations of them count. What existed before stays.
   *
   * @param derivations any of the plan's
   * @return the plan that does so
   * @throws RealizeException if one has no place in the plan, or is known there by name only
   */
  Plan<R> rebuilding(Derivation<?>... derivations);

  /**
   * Builds everything that does not depend on a failure before telling it, and then tells all.
   *
   * @return the plan that does so
   */
  Plan<R> keepGoing();

  /**
   * Insists that nothing is to build: a run gives what exists, or throws a
   * {@link NotRealizedException}.
   *
   * @return the plan that does so
   */
  Plan<R> withoutBuilding();

  /**
   * Chooses with another matcher than the stage's.
   *
   * @param matcher which realizations of the plan's last derivation count
   * @return the plan that does so
   */
  Plan<R> matching(Matcher matcher);

  /**
   * Lists what would be done now, and why. Nothing is built, locked or written.
   *
   * @return one step for each derivation, in dependency order
   * @throws StoreException if the store cannot be read
   */
  List<PlannedStep> steps();

  /**
   * Tells whether a run would build nothing.
   *
   * @return whether realizations that count exist already
   * @throws StoreException if the store cannot be read
   */
  boolean isRealized();

  /**
   * Runs the plan, building only what is missing.
   *
   * @return the one realization that counts
   * @throws RealizeException if a build fails, or the matcher chooses none or several
   * @throws StoreException if the store cannot be read or written
   */
  R realize();

  /**
   * Runs the plan, building only what is missing.
   *
   * @return the realizations that count, one or more
   * @throws RealizeException if a build fails, or the matcher chooses none
   * @throws StoreException if the store cannot be read or written
   */
  List<R> realizeAll();

  /**
   * Runs the plan, building only what is missing, and gives a failure as a value.
   *
   * @return the one realization that counts, or why there is none
   * @throws StoreException if the store cannot be read or written
   */
  RealizeResult<R> tryRealize();

  /**
   * Runs the plan, building only what is missing, and gives a failure as a value.
   *
   * @return the realizations that count, or why there are none
   * @throws StoreException if the store cannot be read or written
   */
  RealizeResult<List<R>> tryRealizeAll();
}
