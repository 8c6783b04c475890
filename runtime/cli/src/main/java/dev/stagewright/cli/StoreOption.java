package dev.stagewright.cli;

import dev.stagewright.Store;
import dev.stagewright.internal.archive.LocalArchive;
import dev.stagewright.internal.gc.LocalCollector;
import dev.stagewright.internal.gc.Quarantine;
import dev.stagewright.internal.inspect.RefResolver;
import dev.stagewright.internal.store.DiskStore;
import dev.stagewright.store.StoreException;
import dev.stagewright.tools.Archive;
import dev.stagewright.tools.GarbageCollector;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.commons.io.file.PathUtils;
import org.apache.commons.io.file.StandardDeleteOption;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;

/** The option {@code --store}, which names a store. */
final class StoreOption {
  private final Console console;

  @Option(
      names = "--store",
      paramLabel = "DIR",
      description = "The store. Default: $STAGEWRIGHT_STORE, or else the user's own.")
  private @Nullable Path folder;

  StoreOption(Console console) {
    this.console = console;
  }

  /** Returns this option of a command, if it has one. */
  static Optional<StoreOption> of(CommandSpec command) {
    return command.mixins().values().stream()
        .map(CommandSpec::userObject)
        .filter(StoreOption.class::isInstance)
        .map(StoreOption.class::cast)
        .findFirst();
  }

  /** Opens the store, and creates it if there is none. */
  Store open() {
    return open(folder());
  }

  private Store open(Path place) {
    return Store.open(place).withEnvironment(console.environment());
  }

  /** Returns the store, which must exist: a look creates none. */
  DiskStore existing() {
    if (isMissing()) {
      throw new CommandException(
          "There is no store in %s: name one with --store or $STAGEWRIGHT_STORE, or realize a stage, which creates it"
              .formatted(folder()));
    }
    return DiskStore.open(folder());
  }

  /**
   * Shows the store to a consumer, or where there is none, an empty one that is deleted afterwards.
   */
  void look(Consumer<Store> onlooker) throws IOException {
    if (!isMissing()) {
      onlooker.accept(open());
      return;
    }
    Path empty = Files.createTempDirectory("stagewright");
    try {
      onlooker.accept(open(empty));
    } finally {
      PathUtils.deleteDirectory(empty, StandardDeleteOption.OVERRIDE_READ_ONLY);
    }
  }

  /** Shortens the refs in a sentence, if there is a store. */
  String shortened(String sentence) {
    try {
      return isMissing()
          ? sentence
          : new RefShortener(RefResolver.of(DiskStore.open(folder()))).of(sentence);
    } catch (StoreException e) {
      return sentence; // whose problem the sentence is about
    }
  }

  /** Waits for others, and says so. */
  GarbageCollector collector(DiskStore disk) {
    return LocalCollector.of(disk, InstantSource.system(), () -> tellWaiting(disk));
  }

  /** Waits for others, and says so. */
  Quarantine quarantine(DiskStore disk) {
    return Quarantine.of(disk, InstantSource.system(), () -> tellWaiting(disk));
  }

  /** Waits for others, and says so. */
  Archive archive(DiskStore disk) {
    return LocalArchive.of(disk, () -> tellWaiting(disk));
  }

  private void tellWaiting(DiskStore disk) {
    console.err().println("waiting for other processes that build in the store or delete from it");
    disk.deleter().ifPresent(holder -> console.err().println("  " + holder));
    disk.builders().forEach(holder -> console.err().println("  " + holder));
  }

  private boolean isMissing() {
    String[] entries = folder().toFile().list();
    return Files.notExists(folder()) || (entries != null && entries.length == 0);
  }

  private Path folder() {
    return folder == null ? Store.defaultFolder(console.environment()) : folder;
  }
}
