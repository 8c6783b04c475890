package dev.stagewright.internal.scan;

import dev.stagewright.internal.fs.FilePermissions;
import dev.stagewright.internal.fs.LinkTarget;
import dev.stagewright.internal.fs.PrivateCopies;
import dev.stagewright.internal.manifest.ManifestEntry;
import dev.stagewright.ref.Hash;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.MessageDigest;
import java.util.function.LongConsumer;

/**
 * A file, folder or link found in a folder.
 *
 * @param root the folder
 * @param place the path on disk
 * @param path the path in a manifest
 * @param attributes its own attributes, not those of a link's target
 */
record ScannedFile(Path root, Path place, String path, BasicFileAttributes attributes) {
  private static final int BUFFER = 1 << 16;

  /** Reads all needed attributes in one system call. */
  static ScannedFile at(Path root, Path place, String path) throws IOException {
    return new ScannedFile(root, place, path, FilePermissions.attributes(place));
  }

  /** Returns the manifest entry; files are hashed in pieces. */
  ManifestEntry entry() throws IOException {
    if (attributes.isSymbolicLink()) {
      return new ManifestEntry.Link(path, target());
    }
    if (attributes.isDirectory()) {
      return new ManifestEntry.Directory(path);
    }
    if (!attributes.isRegularFile()) {
      throw new IOException(place + " is neither a file, a folder nor a link");
    }
    return new ManifestEntry.File(path, size(), isExecutable(), hash());
  }

  /** Hashes the file. A process that opened it before it was sealed may still write to it. */
  private Hash hash() throws IOException {
    long[] bytes = {0};
    Hash hash = hash(read -> bytes[0] += read);
    if (bytes[0] != size()) {
      throw new IOException(
          "%s changed while it was read: let the build wait until it is written".formatted(place));
    }
    return hash;
  }

  /** Makes a file read-only, as its only owner. */
  ScannedFile sealed() throws IOException {
    ScannedFile own =
        attributes.isRegularFile() && PrivateCopies.make(place) ? at(root, place, path) : this;
    if (!attributes.isDirectory() && !attributes.isSymbolicLink()) {
      FilePermissions.makeReadOnly(place, own.attributes);
    }
    return own;
  }

  /** Returns the target of a link, which must stay inside. */
  String target() throws IOException {
    Path target = Files.readSymbolicLink(place);
    if (LinkTarget.leadsOut(root, place, target)) {
      throw new IOException("%s links to %s, outside the realization".formatted(place, target));
    }
    return SortedFileWalk.readable(target);
  }

  long size() {
    return attributes.size();
  }

  boolean isExecutable() {
    return FilePermissions.isExecutable(attributes);
  }

  /** Hashes the file, and reports the bytes of each piece. */
  Hash hash(LongConsumer onRead) throws IOException {
    MessageDigest digest = Hash.digest();
    byte[] buffer = new byte[(int) Math.min(BUFFER, size() + 1)];
    try (InputStream in = Files.newInputStream(place)) {
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        digest.update(buffer, 0, read);
        onRead.accept(read);
      }
    }
    return Hash.of(digest);
  }
}
