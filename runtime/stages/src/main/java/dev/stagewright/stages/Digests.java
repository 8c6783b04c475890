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

/** Sums that grow while the bytes pass by. */
final class Digests {
  private final Map<Algorithm, MessageDigest> digests = new EnumMap<>(Algorithm.class);

  Digests(Set<Algorithm> algorithms) {
    algorithms.forEach(algorithm -> digests.put(algorithm, algorithm.digest()));
  }

  /** Sums up a whole file. */
  static Checksums of(Path file, Set<Algorithm> algorithms) throws IOException {
    Digests digests = new Digests(algorithms);
    byte[] buffer = new byte[Tail.BUFFER];
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

  /** The final sums; afterwards the digests are at their beginning again. */
  Checksums finish() {
    Map<Algorithm, String> sums = new EnumMap<>(Algorithm.class);
    digests.forEach(
        (algorithm, digest) -> sums.put(algorithm, HexFormat.of().formatHex(digest.digest())));
    return new Checksums(sums);
  }
}
