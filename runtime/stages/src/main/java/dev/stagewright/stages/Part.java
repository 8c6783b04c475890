package dev.stagewright.stages;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Set;

/** What has arrived of a file so far, on disk under a name of its own. */
final class Part {
  private final Path promised;
  private final Path path;
  private final Set<Algorithm> algorithms;
  private Version version = Version.UNKNOWN;
  private boolean stitched;

  private Part(Path promised, Path path, Set<Algorithm> algorithms) {
    this.promised = promised;
    this.path = path;
    this.algorithms = algorithms;
  }

  static Part of(Path promised, Set<Algorithm> algorithms) {
    return new Part(
        promised, promised.resolveSibling(promised.getFileName() + ".part"), algorithms);
  }

  long length() throws IOException {
    return Files.exists(path) ? Files.size(path) : 0;
  }

  /** How many more bytes its disk takes. */
  long free() throws IOException {
    return Files.getFileStore(path.toAbsolutePath().resolveSibling("")).getUsableSpace();
  }

  /** Which version of the remote file the bytes are of, as far as the server told. */
  Version version() {
    return version;
  }

  /** Whether the bytes come from several transfers, so that they may be of several versions. */
  boolean stitched() {
    return stitched;
  }

  /** Opens the part for its first bytes, forgetting what was there. */
  Tail startOver(Version of) throws IOException {
    version = of;
    stitched = false;
    return new Tail(Files.newOutputStream(path), new Digests(algorithms), 0);
  }

  /** Opens the part for the bytes that are missing; what is there is summed up first. */
  Tail goOn() throws IOException, InterruptedException {
    Digests digests = new Digests(algorithms);
    long length = 0;
    byte[] buffer = new byte[Tail.BUFFER];
    try (InputStream in = Files.newInputStream(path)) {
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        Tail.stopIfInterrupted();
        digests.update(buffer, n);
        length += n;
      }
    }
    stitched = true;
    return new Tail(Files.newOutputStream(path, StandardOpenOption.APPEND), digests, length);
  }

  void discard() throws IOException {
    version = Version.UNKNOWN;
    stitched = false;
    Files.deleteIfExists(path);
  }

  /** Gives the file, now complete, its promised name. */
  void keep() throws IOException {
    Files.move(path, promised, StandardCopyOption.ATOMIC_MOVE);
  }
}
