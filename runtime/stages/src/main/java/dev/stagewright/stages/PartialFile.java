package dev.stagewright.stages;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Set;

/** The bytes of a file that arrived so far, on disk under a name of their own. */
final class PartialFile {
  private final Path promised;
  private final Path path;
  private final Set<ChecksumAlgorithm> algorithms;
  private EntityValidator validator = EntityValidator.UNKNOWN;
  private boolean stitched;

  private PartialFile(Path promised, Path path, Set<ChecksumAlgorithm> algorithms) {
    this.promised = promised;
    this.path = path;
    this.algorithms = algorithms;
  }

  static PartialFile of(Path promised, Set<ChecksumAlgorithm> algorithms) {
    return new PartialFile(
        promised, promised.resolveSibling(promised.getFileName() + ".part"), algorithms);
  }

  long length() throws IOException {
    return Files.exists(path) ? Files.size(path) : 0;
  }

  /** Returns how many more bytes its disk takes. */
  long free() throws IOException {
    return Files.getFileStore(path.toAbsolutePath().resolveSibling("")).getUsableSpace();
  }

  /** Returns the version of the remote file, as far as the server identified it. */
  EntityValidator version() {
    return validator;
  }

  /** Returns whether the bytes come from several transfers, and so maybe of several versions. */
  boolean stitched() {
    return stitched;
  }

  /** Opens the part for its first bytes, forgetting what was there. */
  PartialFileWriter startOver(EntityValidator of) throws IOException {
    validator = of;
    stitched = false;
    return new PartialFileWriter(Files.newOutputStream(path), new RunningDigests(algorithms), 0);
  }

  /** Opens the part for the bytes that are missing; what is there is summed up first. */
  PartialFileWriter goOn() throws IOException, InterruptedException {
    RunningDigests digests = new RunningDigests(algorithms);
    long length = 0;
    byte[] buffer = new byte[PartialFileWriter.BUFFER];
    try (InputStream in = Files.newInputStream(path)) {
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        PartialFileWriter.stopIfInterrupted();
        digests.update(buffer, n);
        length += n;
      }
    }
    stitched = true;
    return new PartialFileWriter(
        Files.newOutputStream(path, StandardOpenOption.APPEND), digests, length);
  }

  void discard() throws IOException {
    validator = EntityValidator.UNKNOWN;
    stitched = false;
    Files.deleteIfExists(path);
  }

  /** Gives the file, now complete, its promised name. */
  void keep() throws IOException {
    Files.move(path, promised, StandardCopyOption.ATOMIC_MOVE);
  }
}
