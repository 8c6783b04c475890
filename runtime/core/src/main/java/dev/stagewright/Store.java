package dev.stagewright;

import dev.stagewright.tools.Archive;
import dev.stagewright.tools.GarbageCollector;
import dev.stagewright.tools.Roots;
import dev.stagewright.internal.inspect.JsonView;
import dev.stagewright.internal.inspect.RefResolver;
import dev.stagewright.match.Matcher;
import dev.stagewright.build.BuildEvent;
import dev.stagewright.build.BuildRecipe;
import dev.stagewright.build.Derivation;
import dev.stagewright.build.ManualBuild;
import dev.stagewright.build.Plan;
import dev.stagewright.build.Realization;
import dev.stagewright.build.RealizeAllResult;
import dev.stagewright.build.RealizeException;
import dev.stagewright.build.RealizeResult;
import dev.stagewright.internal.realize.Realizer;
import dev.stagewright.ref.RRef;
import dev.stagewright.internal.store.DiskStore;
import dev.stagewright.store.Durability;
import dev.stagewright.internal.store.FileNameEncodingException;
import dev.stagewright.store.StoreException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * A folder that keeps every result of every stage for ever, and knows what made it.
 *
 * <p>Any number of threads and processes may use one store at once: what one builds, the others
 * wait for and reuse. Once it is closed, its methods throw {@link IllegalStateException}.
 */
public final class Store implements AutoCloseable {
  private static final String VARIABLE = "STAGEWRIGHT_STORE";

  private final Realizer realizer;

  private Store(Realizer realizer) {
    this.realizer = realizer;
  }

  /**
   * Opens the user's own store: {@code $STAGEWRIGHT_STORE}, else {@code stagewright} in
   * {@code $XDG_DATA_HOME}, else {@code ~/.local/share/stagewright}.
   *
   * @return the store
   * @throws StoreException if the folder cannot be used
   * @throws FileNameEncodingException if Java was started where names of files are not in UTF-8, as
   *     under {@code LC_ALL=C}
   */
  public static Store open() {
    return open(defaultFolder(System.getenv()));
  }

  /**
   * Opens a store, and makes it if the folder is missing or empty.
   *
   * @param folder the store's folder
   * @return the store
   * @throws StoreException if the folder cannot be used, is something else, or is of a newer
   *     version
   * @throws FileNameEncodingException if Java was started where names of files are not in UTF-8, as
   *     under {@code LC_ALL=C}
   */
  public static Store open(Path folder) {
    return of(DiskStore.open(folder));
  }

  /**
   * Opens a store, and chooses what a power cut may take from it: for all who open it from now on.
   * To choose something else than before waits until nobody uses the store.
   *
   * @param folder the store's folder
   * @param durability the choice; unless anybody chose, everything is flushed
   * @return the store
   * @throws StoreException if the folder cannot be used, is something else, or is of a newer
   *     version
   * @throws FileNameEncodingException if Java was started where names of files are not in UTF-8, as
   *     under {@code LC_ALL=C}
   */
  public static Store open(Path folder, Durability durability) {
    return of(DiskStore.open(folder, durability));
  }

  private static Store of(DiskStore store) {
    int cores = Runtime.getRuntime().availableProcessors();
    return new Store(
        new Realizer(store, InstantSource.system(), System.getenv(), event -> {}, cores));
  }

  /**
   * Tells where {@link #open()} looks, in an environment that may be another.
   *
   * @param environment the values by the names of their variables
   * @return the folder of the user's own store, which may not exist
   */
  public static Path defaultFolder(Map<String, String> environment) {
    return defaultFolder(environment, System.getProperty("user.home"));
  }

  static Path defaultFolder(Map<String, String> environment, String home) {
    String chosen = environment.getOrDefault(VARIABLE, "");
    if (!chosen.isEmpty()) {
      return Path.of(chosen);
    }
    String data = environment.getOrDefault("XDG_DATA_HOME", "");
    // The XDG base directory specification says to ignore a relative path.
    Path base = !data.isEmpty() && Path.of(data).isAbsolute()
        ? Path.of(data)
        : Path.of(home, ".local", "share");
    return base.resolve("stagewright");
  }

  /**
   * Gives this store with somebody who is told what happens.
   *
   * @param listener called as things happen, from several threads; what it throws fails the build
   * @return the same store, telling the listener
   */
  public Store listening(Consumer<BuildEvent> listener) {
    return new Store(realizer.listening(listener));
  }

  /**
   * Gives this store with another clock.
   *
   * @param clock tells when builds begin and end
   * @return the same store, with that clock
   */
  public Store withClock(InstantSource clock) {
    return new Store(realizer.withClock(clock));
  }

  /**
   * Gives this store with another environment to take secrets from than the process's own.
   *
   * @param environment the values by the names of their variables
   * @return the same store, with that environment
   */
  public Store withEnvironment(Map<String, String> environment) {
    return new Store(realizer.withEnvironment(environment));
  }

  /**
   * Gives this store with another number of cores. Builds run side by side as long as the cores
   * that their stages ask for are free; one always runs.
   *
   * @param cores how many all builds of a run together may use, 1 or more; those of the machine by
   *     default
   * @return the same store, using that many
   * @throws IllegalArgumentException if it is less than 1
   */
  public Store withCores(int cores) {
    return new Store(realizer.withCores(cores));
  }

  /**
   * Gives the store's folder.
   *
   * @return its real path
   */
  public Path folder() {
    return realizer.store().root();
  }

  /**
   * Gives what lies in the store, for tools that look at it as a whole.
   *
   * @return the store on disk
   */
  public DiskStore contents() {
    realizer.refuseClosed();
    return realizer.store();
  }

  /**
   * Looks up abbreviated names.
   *
   * @return the names in the store as of now
   * @throws StoreException if the store cannot be read
   */
  public RefResolver catalogue() {
    return RefResolver.of(contents());
  }

  /**
   * Views a realization without types, to walk through by JSON Pointer.
   *
   * @param rref its name
   * @return the view
   */
  public JsonView lens(RRef rref) {
    return JsonView.of(contents(), rref);
  }

  /**
   * Gives the means to pack realizations into a file, to unpack, and to copy them to other stores.
   *
   * @return the way out and in
   */
  public Archive archive() {
    return Archive.of(contents(), () -> {});
  }

  /**
   * Gives access to what is to be kept.
   *
   * @return the roots
   */
  public Roots roots() {
    return Roots.of(contents());
  }

  /**
   * Gives the means to delete what nobody needs.
   *
   * @return the garbage collector
   */
  public GarbageCollector collector() {
    return GarbageCollector.of(contents(), realizer.clock(), () -> {});
  }

  /**
   * Realizes a derivation: takes the realization that its matcher chooses, building only what is
   * missing.
   *
   * @param derivation the derivation
   * @param <R> the type of its realizations
   * @return the one realization that counts
   * @throws RealizeException if a build fails, or its matcher chooses none or several
   * @throws StoreException if the store cannot be read or written
   */
  public <R extends Realization> R realize(Derivation<R> derivation) {
    return plan(derivation).realize();
  }

  /**
   * Realizes a derivation, choosing with another matcher than its stage's.
   *
   * @param derivation the derivation
   * @param matcher which of its realizations count
   * @param <R> the type of its realizations
   * @return the one realization that counts
   * @throws RealizeException if a build fails, or the matcher chooses none or several
   * @throws StoreException if the store cannot be read or written
   */
  public <R extends Realization> R realize(Derivation<R> derivation, Matcher matcher) {
    return plan(derivation).matching(matcher).realize();
  }

  /**
   * Realizes a derivation: takes every realization that its matcher chooses.
   *
   * @param derivation the derivation
   * @param <R> the type of its realizations
   * @return the realizations that count, one or more
   * @throws RealizeException if a build fails, or its matcher chooses none
   * @throws StoreException if the store cannot be read or written
   */
  public <R extends Realization> List<R> realizeAll(Derivation<R> derivation) {
    return plan(derivation).realizeAll();
  }

  /**
   * Realizes a derivation, taking every realization that another matcher than its stage's chooses.
   *
   * @param derivation the derivation
   * @param matcher which of its realizations count
   * @param <R> the type of its realizations
   * @return the realizations that count, one or more
   * @throws RealizeException if a build fails, or the matcher chooses none
   * @throws StoreException if the store cannot be read or written
   */
  public <R extends Realization> List<R> realizeAll(Derivation<R> derivation, Matcher matcher) {
    return plan(derivation).matching(matcher).realizeAll();
  }

  /**
   * Builds a derivation once more, though not what it needs, and then chooses as {@link #realize}
   * does. What existed before stays.
   *
   * @param derivation the derivation
   * @param <R> the type of its realizations
   * @return the one realization that counts, which need not be the new one
   * @throws RealizeException if a build fails, or its matcher chooses none or several
   * @throws StoreException if the store cannot be read or written
   */
  public <R extends Realization> R rebuild(Derivation<R> derivation) {
    return plan(derivation).rebuilding(derivation).realize();
  }

  /**
   * Realizes a derivation, and gives a failure as a value.
   *
   * @param derivation the derivation
   * @param <R> the type of its realizations
   * @return the one realization that counts, or why there is none
   * @throws StoreException if the store cannot be read or written
   */
  public <R extends Realization> RealizeResult<R> tryRealize(Derivation<R> derivation) {
    return plan(derivation).tryRealize();
  }

  /**
   * Realizes a derivation, taking every realization that its matcher chooses, and gives a failure
   * as a value.
   *
   * @param derivation the derivation
   * @param <R> the type of its realizations
   * @return the realizations that count, or why there are none
   * @throws StoreException if the store cannot be read or written
   */
  public <R extends Realization> RealizeAllResult<R> tryRealizeAll(Derivation<R> derivation) {
    return plan(derivation).tryRealizeAll();
  }

  /**
   * Tells whether realizing would build nothing.
   *
   * @param derivation the derivation
   * @return whether realizations that count exist already
   * @throws StoreException if the store cannot be read
   */
  public boolean isRealized(Derivation<?> derivation) {
    return plan(derivation).isRealized();
  }

  /**
   * Plans to realize a derivation: tells what would be built and why before anything runs, and
   * takes options.
   *
   * @param derivation the derivation
   * @param <R> the type of its realizations
   * @return the plan
   * @throws RealizeException if something that the derivation needs has two matchers, or two values
   *     of an argument
   */
  public <R extends Realization> Plan<R> plan(Derivation<R> derivation) {
    realizer.refuseClosed();
    return realizer.plan(derivation);
  }

  /**
   * Opens a build to run by hand, as in JShell: realizes what the derivation needs, and hands out
   * the stage's object, filled. While it is open, whoever else realizes the same waits.
   *
   * @param derivation the derivation
   * @param recipe how its stage's object is made and saved; another than its own may stand in
   * @param <S> the stage's class
   * @param <R> the type of its realizations
   * @return the build, to be committed or closed
   * @throws RealizeException if what it needs cannot be realized
   * @throws StoreException if the store cannot be read or written
   */
  public <S, R extends Realization> ManualBuild<S, R> begin(
      Derivation<R> derivation, BuildRecipe<S, R> recipe) {
    return realizer.begin(derivation, recipe);
  }

  /** Tells a person where it is. */
  @Override
  public String toString() {
    return folder().toString();
  }

  /**
   * Ends the use of the store, also through those that were made of this one with
   * {@link #listening} and the like. What is under way in other threads goes on.
   */
  @Override
  public void close() {
    realizer.close();
  }
}
