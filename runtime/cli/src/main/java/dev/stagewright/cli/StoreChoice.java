package dev.stagewright.cli;

import dev.stagewright.Store;
import dev.stagewright.archive.Archive;
import dev.stagewright.collect.Collector;
import dev.stagewright.store.StoreFolder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The option that names a store. */
final class StoreChoice {
  private final World world;

  @Option(
      names = "--store",
      paramLabel = "DIR",
      description = "The store; $STAGEWRIGHT_STORE or the user's own if not given.")
  private @Nullable Path folder;

  StoreChoice(World world) {
    this.world = world;
  }

  /** Opens the store, and makes it if there is none. */
  Store open() {
    return Store.open(folder()).withEnvironment(world.environment());
  }

  /** Looks at a store, which must exist: looking makes none. */
  StoreFolder existing() {
    Path place = folder();
    if (!Files.isDirectory(place)) {
      throw new CommandException(
          "There is no store in %s: name one with --store or $STAGEWRIGHT_STORE".formatted(place));
    }
    return StoreFolder.open(place);
  }

  /** Waits for others, and says so. */
  Collector collector(StoreFolder contents) {
    return Collector.of(contents, InstantSource.system(), this::tellWaiting);
  }

  /** Waits for others, and says so. */
  Archive archive(StoreFolder contents) {
    return Archive.of(contents, this::tellWaiting);
  }

  private void tellWaiting() {
    world.err().println("waiting for others who build in the store, or delete from it");
  }

  private Path folder() {
    return folder == null ? Store.defaultFolder(world.environment()) : folder;
  }
}
