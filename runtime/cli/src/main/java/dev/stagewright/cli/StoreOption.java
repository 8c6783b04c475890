package dev.stagewright.cli;

import dev.stagewright.Store;
import dev.stagewright.archive.Archive;
import dev.stagewright.collect.GarbageCollector;
import dev.stagewright.collect.Quarantine;
import dev.stagewright.inspect.RefResolver;
import dev.stagewright.store.DiskStore;
import dev.stagewright.store.StoreException;
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

/** The option that names a store. */
final class StoreOption {
  private final Console console;

  @Option(
      names = "--store",
      paramLabel = "DIR",
      description = "The store; $STAGEWRIGHT_STORE or the user's own if not given.")
  private @Nullable Path folder;

  StoreOption(Console console) {
    this.console = console;
  }

  /** Finds the option among those of a command. */
  static Optional<StoreOption> of(CommandSpec command) {
    return command.mixins().values().stream()
        .map(CommandSpec::userObject)
        .filter(StoreOption.class::isInstance)
        .map(StoreOption.class::cast)
        .findFirst();
  }

  /** Opens the store, and makes it if there is none. */
  Store open() {
    return open(folder());
  }

  private Store open(Path place) {
    return Store.open(place).withEnvironment(console.environment());
  }

  /** Looks at a store, which must exist: looking makes none. */
  DiskStore existing() {
    if (isMissing()) {
      throw new CommandException(
          "There is no store in %s: name one with --store or $STAGEWRIGHT_STORE, or realize a stage, which makes it"
              .formatted(folder()));
    }
    return DiskStore.open(folder());
  }

  /** Looks at a store; where there is none, at an empty one that is gone afterwards. */
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

  /** Cuts the refs in a sentence short, so far as there is a store to ask. */
  String shortened(String sentence) {
    try {
      return isMissing()
          ? sentence
          : new RefShortener(RefResolver.of(DiskStore.open(folder()))).of(sentence);
    } catch (StoreException e) {
      return sentence; // which says so already
    }
  }

  /** Waits for others, and says so. */
  GarbageCollector collector(DiskStore contents) {
    return GarbageCollector.of(contents, InstantSource.system(), () -> tellWaiting(contents));
  }

  /** Waits for others, and says so. */
  Quarantine quarantine(DiskStore contents) {
    return Quarantine.of(contents, InstantSource.system(), () -> tellWaiting(contents));
  }

  /** Waits for others, and says so. */
  Archive archive(DiskStore contents) {
    return Archive.of(contents, () -> tellWaiting(contents));
  }

  private void tellWaiting(DiskStore contents) {
    console.err().println("waiting for others who build in the store, or delete from it");
    contents.deleter().ifPresent(holder -> console.err().println("  " + holder));
    contents.builders().forEach(holder -> console.err().println("  " + holder));
  }

  private boolean isMissing() {
    String[] entries = folder().toFile().list();
    return Files.notExists(folder()) || (entries != null && entries.length == 0);
  }

  private Path folder() {
    return folder == null ? Store.defaultFolder(console.environment()) : folder;
  }
}
