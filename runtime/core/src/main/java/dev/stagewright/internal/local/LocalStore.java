package dev.stagewright.internal.local;

import dev.stagewright.Store;
import dev.stagewright.build.BuildEvent;
import dev.stagewright.build.BuildRecipe;
import dev.stagewright.build.Derivation;
import dev.stagewright.build.ManualBuild;
import dev.stagewright.build.Plan;
import dev.stagewright.build.Realization;
import dev.stagewright.build.RealizeResult;
import dev.stagewright.internal.archive.LocalArchive;
import dev.stagewright.internal.explain.LocalReports;
import dev.stagewright.internal.gc.LocalCollector;
import dev.stagewright.internal.gc.LocalRoots;
import dev.stagewright.internal.inspect.JsonView;
import dev.stagewright.internal.inspect.RefResolver;
import dev.stagewright.internal.realize.Realizer;
import dev.stagewright.internal.store.DiskStore;
import dev.stagewright.match.Matcher;
import dev.stagewright.ref.RRef;
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

/** A store on a disk of this machine. */
public final class LocalStore implements Store {
  private static final String VARIABLE = "STAGEWRIGHT_STORE";

  private final Realizer realizer;

  private LocalStore(Realizer realizer) {
    this.realizer = realizer;
  }

  /** Opens a store, as {@link Store#open(Path)} does. */
  public static LocalStore open(Path folder) {
    return on(DiskStore.open(folder));
  }

  /** Opens a store, as {@link Store#open(Path, Durability)} does. */
  public static LocalStore open(Path folder, Durability durability) {
    return on(DiskStore.open(folder, durability));
  }

  /**
   * Returns the engine's view of a store.
   *
   * @param store an open store
   * @return the same store
   */
  public static LocalStore of(Store store) {
    return (LocalStore) store;
  }

  private static LocalStore on(DiskStore disk) {
    int cores = Runtime.getRuntime().availableProcessors();
    return new LocalStore(
        new Realizer(disk, InstantSource.system(), System.getenv(), event -> {}, cores));
  }

  /** Returns the user's own store, as {@link Store#defaultFolder(Map)} does. */
  public static Path defaultFolder(Map<String, String> environment) {
    return defaultFolder(environment, System.getProperty("user.home"));
  }

  public static Path defaultFolder(Map<String, String> environment, String home) {
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

  @Override
  public LocalStore listening(Consumer<BuildEvent> listener) {
    return new LocalStore(realizer.listening(listener));
  }

  @Override
  public LocalStore withClock(InstantSource clock) {
    return new LocalStore(realizer.withClock(clock));
  }

  @Override
  public LocalStore withEnvironment(Map<String, String> environment) {
    return new LocalStore(realizer.withEnvironment(environment));
  }

  @Override
  public LocalStore withCores(int cores) {
    return new LocalStore(realizer.withCores(cores));
  }

  @Override
  public Path folder() {
    return realizer.store().root();
  }

  /**
   * Returns the store on disk, for tools that work on it as a whole.
   *
   * @return the store on disk
   */
  public DiskStore disk() {
    realizer.refuseClosed();
    return realizer.store();
  }

  /**
   * Returns a resolver of abbreviated names.
   *
   * @return the names in the store as of now
   * @throws StoreException if the store cannot be read
   */
  public RefResolver catalogue() {
    return RefResolver.of(disk());
  }

  /**
   * Returns a view of a realization without types, to walk through by JSON Pointer.
   *
   * @param rref its name
   * @return the view
   */
  public JsonView lens(RRef rref) {
    return JsonView.of(disk(), rref);
  }

  @Override
  public Archive archive() {
    return LocalArchive.of(disk(), () -> {});
  }

  @Override
  public Reports reports() {
    return new LocalReports(disk());
  }

  @Override
  public Roots roots() {
    return LocalRoots.of(disk());
  }

  @Override
  public GarbageCollector collector() {
    return LocalCollector.of(disk(), realizer.clock(), () -> {});
  }

  @Override
  public <R extends Realization> R realize(Derivation<R> derivation) {
    return plan(derivation).realize();
  }

  @Override
  public <R extends Realization> R realize(Derivation<R> derivation, Matcher matcher) {
    return plan(derivation).matching(matcher).realize();
  }

  @Override
  public <R extends Realization> List<R> realizeAll(Derivation<R> derivation) {
    return plan(derivation).realizeAll();
  }

  @Override
  public <R extends Realization> List<R> realizeAll(Derivation<R> derivation, Matcher matcher) {
    return plan(derivation).matching(matcher).realizeAll();
  }

  @Override
  public <R extends Realization> R rebuild(Derivation<R> derivation) {
    return plan(derivation).rebuilding(derivation).realize();
  }

  @Override
  public <R extends Realization> RealizeResult<R> tryRealize(Derivation<R> derivation) {
    return plan(derivation).tryRealize();
  }

  @Override
  public <R extends Realization> RealizeResult<List<R>> tryRealizeAll(Derivation<R> derivation) {
    return plan(derivation).tryRealizeAll();
  }

  @Override
  public boolean isRealized(Derivation<?> derivation) {
    return plan(derivation).isRealized();
  }

  @Override
  public <R extends Realization> Plan<R> plan(Derivation<R> derivation) {
    realizer.refuseClosed();
    return realizer.plan(derivation);
  }

  @Override
  public <S, R extends Realization> ManualBuild<S, R> begin(
      Derivation<R> derivation, BuildRecipe<S, R> recipe) {
    return realizer.begin(derivation, recipe);
  }

  /** Returns a description with the folder of the store. */
  @Override
  public String toString() {
    return folder().toString();
  }

  @Override
  public void close() {
    realizer.close();
  }
}
