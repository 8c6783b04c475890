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
 * Reads a folder into a manifest: files are hashed on all cores, and neither one of them nor the
 * manifest is held in memory.
 *
 * @param root the folder
 * @param isSealing whether everything is sealed before it is read
 */
public record ManifestWriter(Path root, boolean isSealing) {
  /** So much is in hand at once that all cores are busy. */
  private static final int CHUNK = 1 << 10;

  /**
   * Begins with nothing read.
   *
   * @param root the folder
   * @return its scan
   */
  public static ManifestWriter of(Path root) {
    return new ManifestWriter(root, false);
  }

  /**
   * Begins with nothing read, and makes the folder one that nobody changes any more.
   *
   * @param root the folder
   * @return its scan, which seals whatever it meets before it reads it
   */
  public static ManifestWriter sealing(Path root) {
    return new ManifestWriter(root, true);
  }

  /**
   * What is known of a folder that was read.
   *
   * @param manifest the hash of its manifest
   * @param few the entries of that; none if there are too many for memory
   * @param longest the longest path in it; empty if it lists nothing
   */
  public record Result(Hash manifest, List<ManifestEntry> few, String longest) {}

  private record Lines(ManifestEntry entry, String text) {}

  /**
   * Reads the folder, and writes nothing.
   *
   * @return the hash of its manifest
   * @throws IOException if something cannot be read, or be in a manifest
   */
  public Hash hash() throws IOException {
    return write(OutputStream.nullOutputStream()).manifest();
  }

  /**
   * Reads the folder, and writes its manifest.
   *
   * @param manifest the file, outside of the folder
   * @return what is known of the folder then
   * @throws IOException if something cannot be read, or be in a manifest
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

  /** Takes a long line of work in hand piece by piece. */
  static <T> void inChunks(Iterator<T> line, Consumer<List<T>> work) {
    while (line.hasNext()) {
      List<T> chunk = new ArrayList<>(CHUNK);
      while (chunk.size() < CHUNK && line.hasNext()) {
        chunk.add(line.next());
      }
      work.accept(chunk);
    }
  }

  /** Threads take longer to be woken than a file to be read. */
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
