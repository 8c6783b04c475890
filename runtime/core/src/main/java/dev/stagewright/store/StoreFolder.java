package dev.stagewright.store;

import dev.stagewright.config.Configuration;
import dev.stagewright.context.Context;
import dev.stagewright.ref.DRef;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A store on disk: what is in it, and how to get something in. */
public final class StoreFolder {
  private final StoreLayout layout;

  private StoreFolder(StoreLayout layout) {
    this.layout = layout;
  }

  /**
   * Opens a store, and makes it if the folder is missing or empty.
   *
   * @param root the store's folder
   * @return the store
   * @throws StoreException if the folder cannot be used, is something else, or is of a newer
   *     version
   */
  public static StoreFolder open(Path root) {
    try {
      StoreLayout layout = new StoreLayout(Files.createDirectories(root).toRealPath());
      StoreFormat.check(layout);
      return new StoreFolder(layout);
    } catch (IOException e) {
      throw new StoreException(
          "Cannot open a store in %s: check that the folder may be written".formatted(root), e);
    }
  }

  /**
   * Gives the store's folder.
   *
   * @return its real path
   */
  public Path root() {
    return layout.root();
  }

  /**
   * Lists what was built of a derivation from the same realizations of its dependencies.
   *
   * @param dref the derivation
   * @param context the realizations of its dependencies
   * @return what exists, the one built last at the end
   */
  public List<Realized> realizations(DRef dref, Context context) {
    return new Shelf(layout, dref).with(context);
  }

  /**
   * Waits for the right to build.
   *
   * @param dref the derivation
   * @param context the realizations of its dependencies
   * @param onWait run once if somebody else is building
   * @return the lock, to be closed
   * @throws IOException if the lock's file cannot be opened
   * @throws InterruptedException if the thread is interrupted while it waits
   */
  public BuildLock lock(DRef dref, Context context, Runnable onWait)
      throws IOException, InterruptedException {
    Path file = layout.lock(dref, context);
    Files.createDirectories(layout.root().resolve("locks"));
    return BuildLock.acquire(file, onWait);
  }

  /**
   * Makes an empty place to build in; the caller holds the lock.
   *
   * @param configuration what is built
   * @param context the realizations of its dependencies
   * @return the place
   * @throws IOException if it cannot be made
   */
  public Workspace workspace(Configuration configuration, Context context) throws IOException {
    return Workspace.create(layout, configuration, context);
  }
}
