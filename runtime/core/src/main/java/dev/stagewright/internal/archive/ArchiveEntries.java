package dev.stagewright.internal.archive;

import dev.stagewright.internal.finding.Finding;
import dev.stagewright.internal.layout.ResultLayout;
import dev.stagewright.internal.manifest.Manifest;
import dev.stagewright.internal.manifest.ManifestEntry;
import dev.stagewright.internal.scan.ContentVerification;
import dev.stagewright.internal.store.CorruptionException;
import dev.stagewright.internal.store.DiskStore;
import dev.stagewright.ref.DRef;
import dev.stagewright.ref.Hash;
import dev.stagewright.ref.RRef;
import dev.stagewright.store.StoreException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The files to transfer to another store, in the order in which an {@link ImportSource} is read.
 * Documents are verified here, other files when they are read.
 *
 * @param layout the store
 */
record ArchiveEntries(ResultLayout layout) {

  static ArchiveEntries of(DiskStore store) {
    return new ArchiveEntries(store::root);
  }

  /** Lists the files of a derivation itself. */
  List<ArchiveEntry> of(DRef dref) throws IOException {
    ContentVerification verification = new ContentVerification(layout);
    refuse(verification.derivation(dref, Set.of()));
    Path folder = layout.derivation(dref);
    List<ArchiveEntry> parts = new ArrayList<>(List.of(document(folder, ResultLayout.DERIVATION)));
    if (verification.hasCode(dref)) {
      parts.add(document(folder, ResultLayout.CODE));
    }
    return parts;
  }

  /** Lists the files of a realization, without its derivation and build records. */
  List<ArchiveEntry> of(RRef rref) throws IOException {
    refuse(new ContentVerification(layout).documents(rref));
    Path folder = layout.realization(rref);
    List<ArchiveEntry> parts = new ArrayList<>(List.of(
        document(folder, ResultLayout.REALIZATION),
        document(folder, ResultLayout.CONTEXT),
        document(folder, ResultLayout.MANIFEST)));
    Path files = folder.resolve(ResultLayout.FILES);
    for (ManifestEntry entry : manifest(folder, files).entries()) {
      if (entry instanceof ManifestEntry.File file) {
        parts.add(part(files.resolve(file.path()), file.hash()));
      }
    }
    return parts;
  }

  private static Manifest manifest(Path folder, Path files) throws IOException {
    Manifest manifest = Manifest.parse(Files.readString(folder.resolve(ResultLayout.MANIFEST)));
    try {
      ManifestTree.check(manifest, files);
    } catch (IllegalArgumentException e) {
      throw new CorruptionException(
          "%s can go nowhere else: %s. Build it with other names".formatted(files, e.getMessage()));
    }
    return manifest;
  }

  private ArchiveEntry document(Path folder, String name) throws IOException {
    Path file = folder.resolve(name);
    return part(file, Hash.of(Files.readString(file)));
  }

  private ArchiveEntry part(Path file, Hash hash) {
    String separator = file.getFileSystem().getSeparator();
    return new ArchiveEntry(
        layout.root().relativize(file).toString().replace(separator, "/"), file, hash);
  }

  private static void refuse(List<Finding> findings) {
    if (!findings.isEmpty()) {
      Finding first = findings.get(0);
      throw first.kind() == Finding.Kind.UNREADABLE
          ? new StoreException(first.toString())
          : new CorruptionException(first.toString());
    }
  }
}
