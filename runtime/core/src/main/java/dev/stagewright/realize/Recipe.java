package dev.stagewright.realize;

import dev.stagewright.match.Matcher;
import dev.stagewright.ref.RelativePath;
import dev.stagewright.store.Realized;
import java.util.List;

/**
 * How a derivation is realized: the glue between a stage's class and the store, written by the
 * processor.
 *
 * @param <R> the type of the realizations
 */
public interface Recipe<R extends Realization> {

  /**
   * Tells which existing realizations count.
   *
   * @return the matcher
   */
  Matcher matcher();

  /**
   * Lists the files and folders that must exist after a build.
   *
   * @return paths inside the realization
   */
  List<RelativePath> promises();

  /**
   * Builds: makes the stage's object, fills it, runs it, and saves the values it leaves.
   *
   * @param site where the build takes place
   * @throws Exception whatever the stage throws
   */
  void build(BuildSite site) throws Exception;

  /**
   * Gives a realization its type.
   *
   * @param realized a realization of this derivation
   * @return the same, typed
   */
  R open(Realized realized);
}
