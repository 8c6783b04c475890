package dev.stagewright;

import dev.stagewright.build.BuildEvent;
import dev.stagewright.build.BuildRecipe;
import dev.stagewright.build.Derivation;
import dev.stagewright.build.ManualBuild;
import dev.stagewright.build.Plan;
import dev.stagewright.build.Realization;
import dev.stagewright.build.RealizeException;
import dev.stagewright.build.RealizeResult;
import dev.stagewright.internal.local.LocalStore;
import dev.stagewright.match.Matcher;
import dev.stagewright.store.Durability;
import dev.stagewright.store.StoreException;
import dev.stagewright.tools.Archive;
import dev.stagewright.tools.GarbageCollector;
import dev.stagewright.tools.Reports;
import dev.stagewright.tools.Roots;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * A folder that keeps every result of every stage for ever, together with its provenance.
 *
 * <p>Any number of threads and processes may use one store at once: what one builds, the others
 * wait for and reuse. After {@link #close}, the methods throw {@link IllegalStateException}.
 */
public interface Store extends AutoCloseable {

  /**
   * Opens the user's own store: {@code $STAGEWRIGHT_STORE}, else {@code stagewright} in
   * {@code $XDG_DATA_HOME}, else {@code ~/.local/share/stagewright}.
   *
   * @return the store
   * @throws StoreException if the folder cannot be used, or Java was started where names of files
   *     are not in UTF-8, as under {@code LC_ALL=C}
   */
  static Store open() {
    return LocalStore.open(LocalStore.defaultFolder(System.getenv()));
  }

  /**
   * Opens a store, creating it if the folder is missing or empty.
   *
   * @param folder the store's folder
   * @return the store
   * @throws StoreException if the folder cannot be used, is something else, or is of a newer
   *     version, or if Java was started where names of files are not in UTF-8, as under
   *     {@code LC_ALL=C}
   */
  static Store open(Path folder) {
    return LocalStore.open(folder);
  }

  /**
   * Opens a store and sets what a power cut may take from it, for all its users from now on. A
   * change of this setting waits until nothing else uses the store.
   *
   * @param folder the store's folder
   * @param durability the setting; a store without one flushes everything
   * @return the store
   * @throws StoreException if the folder cannot be used, is something else, or is of a newer
   *     version, or if Java was started where names of files are not in UTF-8, as under
   *     {@code LC_ALL=C}
   */
  static Store open(Path folder, Durability durability) {
    return LocalStore.open(folder, durability);
  }

  /**
   * Returns the folder that {@link #open()} would use in an environment.
   *
   * @param environment the values by the names of their variables
   * @return the folder of the user's own store, which may not exist
   */
  static Path defaultFolder(Map<String, String> environment) {
    return LocalStore.defaultFolder(environment);
  }

  /**
   * Returns this store with a listener to what happens.
   *
   * @param listener called as things happen, from several threads; its exceptions fail the build
   * @return the same store, with that listener
   */
  Store listening(Consumer<BuildEvent> listener);

  /**
   * Returns this store with another clock.
   *
   * @param clock the clock that dates the beginning and end of builds
   * @return the same store, with that clock
   */
  Store withClock(InstantSource clock);

  /**
   * Returns this store with an environment to take secrets from, in place of the process's own.
   *
   * @param environment the values by the names of their variables
   * @return the same store, with that environment
   */
  Store withEnvironment(Map<String, String> environment);

  /**
   * Returns this store with another number of cores. Builds run in parallel as long as the cores
   * that their stages ask for are free; one always runs.
   *
   * @param cores how many all builds of a run together may use, 1 or more; those of the machine by
   *     default
   * @return the same store, using that many
   * @throws IllegalArgumentException if it is less than 1
   */
  Store withCores(int cores);

  /**
   * Returns the store's folder.
   *
   * @return its real path
   */
  Path folder();

  /**
   * Returns the archive, which packs realizations into files, unpacks them, and copies them to
   * other stores.
   *
   * @return the archive
   */
  Archive archive();

  /**
   * Returns reports on the content of the store, as JSON.
   *
   * @return the reports
   */
  Reports reports();

  /**
   * Returns the roots, which protect derivations and realizations from garbage collection.
   *
   * @return the roots
   */
  Roots roots();

  /**
   * Returns the garbage collector, which deletes what no root reaches.
   *
   * @return the garbage collector
   */
  GarbageCollector collector();

  /**
   * Realizes a derivation, building only what is missing, and returns the realization that its
   * matcher chooses.
   *
   * @param derivation the derivation
   * @param <R> the type of its realizations
   * @return the one realization that counts
   * @throws RealizeException if a build fails, or its matcher chooses none or several
   * @throws StoreException if the store cannot be read or written
   */
  <R extends Realization> R realize(Derivation<R> derivation);

  /**
   * Realizes a derivation with another matcher than its stage's.
   *
   * @param derivation the derivation
   * @param matcher which of its realizations count
   * @param <R> the type of its realizations
   * @return the one realization that counts
   * @throws RealizeException if a build fails, or the matcher chooses none or several
   * @throws StoreException if the store cannot be read or written
   */
  <R extends Realization> R realize(Derivation<R> derivation, Matcher matcher);

  /**
   * Realizes a derivation, and returns every realization that its matcher chooses.
   *
   * @param derivation the derivation
   * @param <R> the type of its realizations
   * @return the realizations that count, one or more
   * @throws RealizeException if a build fails, or its matcher chooses none
   * @throws StoreException if the store cannot be read or written
   */
  <R extends Realization> List<R> realizeAll(Derivation<R> derivation);

  /**
   * Realizes a derivation with another matcher than its stage's, and returns every realization that
   * it chooses.
   *
   * @param derivation the derivation
   * @param matcher which of its realizations count
   * @param <R> the type of its realizations
   * @return the realizations that count, one or more
   * @throws RealizeException if a build fails, or the matcher chooses none
   * @throws StoreException if the store cannot be read or written
   */
  <R extends Realization> List<R> realizeAll(Derivation<R> derivation, Matcher matcher);

  /**
   * Builds a derivation once more, though not its dependencies, and then chooses as
   * {@link #realize} does. Existing realizations stay.
   *
   * @param derivation the derivation
   * @param <R> the type of its realizations
   * @return the one realization that counts, which need not be the new one
   * @throws RealizeException if a build fails, or its matcher chooses none or several
   * @throws StoreException if the store cannot be read or written
   */
  <R extends Realization> R rebuild(Derivation<R> derivation);

  /**
   * Realizes a derivation, and returns a failure as a value.
   *
   * @param derivation the derivation
   * @param <R> the type of its realizations
   * @return the one realization that counts, or why there is none
   * @throws StoreException if the store cannot be read or written
   */
  <R extends Realization> RealizeResult<R> tryRealize(Derivation<R> derivation);

  /**
   * Realizes a derivation, and returns every realization that its matcher chooses, or the failure
   * as a value.
   *
   * @param derivation the derivation
   * @param <R> the type of its realizations
   * @return the realizations that count, or why there are none
   * @throws StoreException if the store cannot be read or written
   */
  <R extends Realization> RealizeResult<List<R>> tryRealizeAll(Derivation<R> derivation);

  /**
   * Returns whether realizing a derivation would build nothing.
   *
   * @param derivation the derivation
   * @return whether realizations that count exist already
   * @throws StoreException if the store cannot be read
   */
  boolean isRealized(Derivation<?> derivation);

  /**
   * Plans to realize a derivation. A plan shows what would be built and why before anything runs,
   * and takes options.
   *
   * @param derivation the derivation
   * @param <R> the type of its realizations
   * @return the plan
   * @throws RealizeException if something that the derivation needs has two matchers, or two values
   *     of an argument
   */
  <R extends Realization> Plan<R> plan(Derivation<R> derivation);

  /**
   * Opens a build to run by hand, as in JShell: realizes the dependencies and fills the stage's
   * object. As long as the build is open, other threads and processes wait to realize the same
   * derivation.
   *
   * @param derivation the derivation
   * @param recipe how its stage's object is made and saved; another than its own may stand in
   * @param <S> the stage's class
   * @param <R> the type of its realizations
   * @return the build, to be committed or closed
   * @throws RealizeException if what it needs cannot be realized
   * @throws StoreException if the store cannot be read or written
   */
  <S, R extends Realization> ManualBuild<S, R> begin(
      Derivation<R> derivation, BuildRecipe<S, R> recipe);

  /**
   * Ends the use of the store, also through the stores derived from this one by {@link #listening}
   * and the like. Work under way in other threads continues.
   */
  @Override
  void close();
}
