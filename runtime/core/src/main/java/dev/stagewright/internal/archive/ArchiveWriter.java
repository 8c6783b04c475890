package dev.stagewright.internal.archive;

import dev.stagewright.internal.store.CorruptionException;
import dev.stagewright.internal.store.DiskStore;
import dev.stagewright.ref.DRef;
import dev.stagewright.ref.Hash;
import dev.stagewright.ref.RRef;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.CRC32;
import java.util.zip.CheckedOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A writer of archives, laid out like a store. */
public final class ArchiveWriter {
  private final DiskStore store;
  private final ArchiveEntries parts;
  private final ZipOutputStream zip;

  public ArchiveWriter(DiskStore store, OutputStream out) {
    this.store = store;
    this.parts = ArchiveEntries.of(store);
    this.zip = new ZipOutputStream(out);
  }

  public void write(ArchiveIndex index) throws IOException {
    byte[] document = index.document().getBytes(StandardCharsets.UTF_8);
    DocumentSizeCheck.check(ArchiveIndex.NAME, document.length);
    for (RRef rref : index.realizations()) {
      DocumentSizeCheck.check(store::root, rref);
    }
    zip.putNextEntry(ZipEntries.stored(ArchiveIndex.NAME, document));
    zip.write(document);
    zip.closeEntry();
    Set<DRef> written = new HashSet<>();
    for (RRef rref : index.realizations()) {
      if (written.add(rref.dref())) {
        write(parts.of(rref.dref()));
      }
      write(parts.of(rref));
    }
    zip.finish();
  }

  private void write(List<ArchiveEntry> files) throws IOException {
    for (ArchiveEntry part : files) {
      zip.putNextEntry(entry(part));
      copy(part, zip);
      zip.closeEntry();
    }
  }

  /**
   * Creates a zip entry. Sizes and checksums of uncompressed entries precede them, so files are
   * read twice.
   */
  private static ZipEntry entry(ArchiveEntry part) throws IOException {
    MessageDigest digest = Hash.digest();
    CheckedOutputStream summed = new CheckedOutputStream(
        new DigestOutputStream(OutputStream.nullOutputStream(), digest), new CRC32());
    long size = copy(part, summed);
    if (!Hash.of(digest).equals(part.hash())) {
      throw new CorruptionException(
          "%s is not what the build made, and nothing was packed: a rebuild mends it, or remove the realization"
              .formatted(part.file()));
    }
    return ZipEntries.stored(part.path(), size, summed.getChecksum().getValue());
  }

  private static long copy(ArchiveEntry part, OutputStream out) throws IOException {
    try (InputStream in = Files.newInputStream(part.file(), LinkOption.NOFOLLOW_LINKS)) {
      return in.transferTo(out);
    }
  }
}
