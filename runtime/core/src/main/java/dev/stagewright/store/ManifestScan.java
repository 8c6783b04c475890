package dev.stagewright.store;

import dev.stagewright.ref.Hash;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;

/** Reads a folder into a manifest; files are hashed on all cores, and none is held in memory. */
final class ManifestScan extends SimpleFileVisitor<Path> {
  private static final int BUFFER = 1 << 16;

  private final Path root;
  private final List<Path> found = new ArrayList<>();

  private ManifestScan(Path root) {
    this.root = root;
  }

  static Manifest of(Path root) throws IOException {
    ManifestScan scan = new ManifestScan(root);
    Files.walkFileTree(root, scan);
    try {
      return new Manifest(scan.found.parallelStream().map(scan::entry).toList());
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  @Override
  public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
    if (!directory.equals(root)) {
      found.add(directory);
    }
    return FileVisitResult.CONTINUE;
  }

  @Override
  public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
    found.add(file);
    return FileVisitResult.CONTINUE;
  }

  private ManifestEntry entry(Path place) {
    try {
      String path = readable(root.relativize(place));
      if (Files.isSymbolicLink(place)) {
        return new ManifestEntry.Link(path, target(place));
      }
      if (Files.isDirectory(place)) {
        return new ManifestEntry.Directory(path);
      }
      if (!Files.isRegularFile(place)) {
        throw new IOException(place + " is neither a file, a folder nor a link");
      }
      return new ManifestEntry.File(
          path, Files.size(place), Permissions.isExecutable(place), hash(place));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Bytes that are no text in the system's encoding would be another name on another system. */
  private static String readable(Path path) throws IOException {
    try {
      if (path.getFileSystem().getPath(path.toString()).equals(path)) {
        return path.toString().replace(path.getFileSystem().getSeparator(), "/");
      }
    } catch (InvalidPathException e) {
      // The text that stands for the bytes cannot be written in the encoding either.
    }
    throw new IOException(
        "The name %s is not in the encoding of this system: set LC_ALL=C.UTF-8, or rename it"
            .formatted(path));
  }

  private String target(Path link) throws IOException {
    Path target = Files.readSymbolicLink(link);
    if (LinkTarget.leadsOut(root, link, target)) {
      throw new IOException("%s links to %s, outside the realization".formatted(link, target));
    }
    return readable(target);
  }

  private static Hash hash(Path file) throws IOException {
    MessageDigest digest = Hash.digest();
    byte[] buffer = new byte[BUFFER];
    try (InputStream in = Files.newInputStream(file)) {
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        digest.update(buffer, 0, read);
      }
    }
    return Hash.of(digest);
  }
}
