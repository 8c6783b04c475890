package dev.stagewright.internal.scan;

import dev.stagewright.internal.manifest.Manifest;
import dev.stagewright.internal.manifest.ManifestEntry;
import dev.stagewright.ref.Hash;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * A scan of a folder into a manifest. Files are hashed on all cores, and neither a file nor the
 * manifest is held in memory.
 *
 * @param root the folder
 * @param isSealing whether files and folders are made read-only before they are read
 */
public record ManifestWriter(Path root, boolean isSealing) {
  /** The number of files in progress, enough to keep all cores busy. */
  private static final int CHUNK = 1 << 10;

  /**
   * Creates a scan.
   *
   * @param root the folder
   * @return the scan
   */
  public static ManifestWriter of(Path root) {
    return new ManifestWriter(root, false);
  }

  /**
   * Creates a scan that makes the folder read-only.
   *
   * @param root the folder
   * @return the scan, which seals each file and folder before it reads it
   */
  public static ManifestWriter sealing(Path root) {
    return new ManifestWriter(root, true);
  }

  /**
   * The result of a scan.
   *
   * @param manifest the hash of the manifest
   * @param few its entries; none if there are too many for memory
   * @param longest the longest path; empty without entries
   */
  public record Result(Hash manifest, List<ManifestEntry> few, String longest) {}

  private record Lines(ManifestEntry entry, String text) {}

  /**
   * Hashes the manifest of the folder without writing it.
   *
   * @return the hash of its manifest
   * @throws IOException if a file cannot be read, or is not allowed in a manifest
   */
  public Hash hash() throws IOException {
    return write(OutputStream.nullOutputStream()).manifest();
  }

  /**
   * Writes the manifest of the folder.
   *
   * @param manifest the file, outside of the folder
   * @return the result
   * @throws IOException if a file cannot be read, or is not allowed in a manifest
   */
  public Result write(Path manifest) throws IOException {
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(manifest))) {
      return write(out);
    }
  }

  private Result write(OutputStream out) throws IOException {
    MessageDigest digest = Hash.digest();
    OutputStream lines = new DigestOutputStream(out, digest);
    List<ManifestEntry> first = new ArrayList<>();
    String[] longest = {""};
    try {
      lines.write(Manifest.HEAD.getBytes(StandardCharsets.UTF_8));
      inChunks(
          isSealing ? SortedFileWalk.sealing(root) : SortedFileWalk.of(root),
          chunk -> lines(chunk).forEachOrdered(each -> {
            write(each.text, lines);
            String path = each.entry.path();
            longest[0] = path.length() > longest[0].length() ? path : longest[0];
            if (first.size() <= CHUNK) {
              first.add(each.entry);
            }
          }));
      return new Result(Hash.of(digest), first.size() > CHUNK ? List.of() : first, longest[0]);
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  /** Processes a long sequence in chunks. */
  static <T> void inChunks(Iterator<T> line, Consumer<List<T>> work) {
    while (line.hasNext()) {
      List<T> chunk = new ArrayList<>(CHUNK);
      while (chunk.size() < CHUNK && line.hasNext()) {
        chunk.add(line.next());
      }
      work.accept(chunk);
    }
  }

  /** Returns the lines of a chunk. Waking threads takes longer than reading a single file. */
  private static Stream<Lines> lines(List<ScannedFile> chunk) {
    Stream<ScannedFile> found = chunk.size() > 1 ? chunk.parallelStream() : chunk.stream();
    return found.map(ManifestWriter::lines);
  }

  private static Lines lines(ScannedFile found) {
    try {
      ManifestEntry entry = found.entry();
      return new Lines(entry, entry.lines());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void write(String text, OutputStream out) {
    try {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
