package dev.stagewright.stages;

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
