package dev.stagewright.internal.store;

import dev.stagewright.internal.fs.FilePermissions;
import dev.stagewright.store.StoreException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The version of a store's layout, written when the store is created and checked at each opening.
 */
final class StoreFormat {
  private static final int VERSION = 1;
  private static final int LONGEST_TEXT = 100;
  static final String DRAFT = ".format";
  private static final Pattern TEXT = Pattern.compile("stagewright store ([1-9][0-9]{0,8})\n");

  /** The message for a damaged version; verification checks the rest. */
  private static final String DAMAGED =
      "a damaged one: then write the one line \"stagewright store %s\" to it, which loses nothing, and verify the store"
          .formatted(VERSION);

  private StoreFormat() {}

  static void check(StoreLayout layout, Storage storage) throws IOException {
    StorePermissions.check(layout.root());
    if (!Files.exists(layout.format())) {
      create(layout, storage);
    }
    Matcher matcher = TEXT.matcher(read(layout.format()));
    if (!matcher.matches()) {
      throw new StoreException(
          "%s does not say \"stagewright store <version>\": %s is no store, or %s"
              .formatted(layout.format(), layout.root(), DAMAGED));
    }
    int version = Integer.parseInt(matcher.group(1));
    if (version > VERSION) {
      throw new StoreException(
          "%s says that %s is a store of version %s, and this Stagewright knows versions up to %s: use a newer one. If none ever wrote there, the file is %s"
              .formatted(layout.format(), layout.root(), version, VERSION, DAMAGED));
    }
  }

  /** Reads the version. Longer files and binary ones are no version. */
  private static String read(Path format) throws IOException {
    try (InputStream in = Files.newInputStream(format)) {
      return new String(in.readNBytes(LONGEST_TEXT), StandardCharsets.ISO_8859_1);
    }
  }

  private static void create(StoreLayout layout, Storage storage) throws IOException {
    // Another process may be creating the same store: the format comes first.
    if (!isEmpty(layout.root()) && !Files.exists(layout.format())) {
      throw new StoreException(
          "%s is neither empty nor a store: choose another folder for the store"
              .formatted(layout.root()));
    }
    Path draft = Files.createTempFile(layout.root(), DRAFT, null);
    Files.writeString(draft, "stagewright store " + VERSION + "\n");
    FilePermissions.makeReadOnly(draft); // temporary files are private to their owner
    storage.flush(List.of(draft));
    storage.passed(SyncPoint.FORMAT_DRAFTED);
    move(draft, layout.format());
    storage.flush(List.of(layout.root()));
    storage.passed(SyncPoint.FORMAT_WRITTEN);
  }

  private static boolean isEmpty(Path folder) throws IOException {
    try (var entries = Files.list(folder)) {
      return entries.allMatch(entry -> entry.getFileName().toString().startsWith(DRAFT));
    }
  }

  /** Moves the draft to its place. Two processes that create a store together write the same. */
  private static void move(Path draft, Path format) throws IOException {
    try {
      Files.move(draft, format, StandardCopyOption.ATOMIC_MOVE);
    } catch (FileAlreadyExistsException | AtomicMoveNotSupportedException e) {
      Files.deleteIfExists(draft);
      if (!Files.exists(format)) {
        throw e;
      }
    }
  }
}
