package dev.stagewright.stages;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;

/** The digests of a file, updated while its bytes pass by. */
final class RunningDigests {
  private final Map<ChecksumAlgorithm, MessageDigest> digests =
      new EnumMap<>(ChecksumAlgorithm.class);

  RunningDigests(Set<ChecksumAlgorithm> algorithms) {
    algorithms.forEach(algorithm -> digests.put(algorithm, algorithm.digest()));
  }

  /** Computes the checksums of a whole file. */
  static Checksums of(Path file, Set<ChecksumAlgorithm> algorithms) throws IOException {
    RunningDigests digests = new RunningDigests(algorithms);
    byte[] buffer = new byte[PartialFileWriter.BUFFER];
    try (InputStream in = Files.newInputStream(file)) {
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        digests.update(buffer, n);
      }
    }
    return digests.finish();
  }

  void update(byte[] bytes, int length) {
    digests.values().forEach(digest -> digest.update(bytes, 0, length));
  }

  /** Returns the checksums, and resets the digests. */
  Checksums finish() {
    Map<ChecksumAlgorithm, String> sums = new EnumMap<>(ChecksumAlgorithm.class);
    digests.forEach(
        (algorithm, digest) -> sums.put(algorithm, HexFormat.of().formatHex(digest.digest())));
    return new Checksums(sums);
  }
}
