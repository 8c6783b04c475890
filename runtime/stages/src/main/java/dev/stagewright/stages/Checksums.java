package dev.stagewright.stages;

import java.net.URI;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Sums of one file; two are equal if they name the same algorithms and agree on each.
 *
 * @param hex lower-case hexadecimal digits
 */
record Checksums(Map<Algorithm, String> hex) {

  Checksums {
    hex = Collections.unmodifiableMap(new EnumMap<>(hex));
  }

  /** Takes the sums a configuration promises: one at least, and well-formed. */
  static Checksums promised(URI url, Optional<String> sha256, Optional<String> sha1)
      throws FetchException {
    Map<Algorithm, String> sums = new EnumMap<>(Algorithm.class);
    sha256.ifPresent(sum -> sums.put(Algorithm.SHA256, sum.toLowerCase(Locale.ROOT)));
    sha1.ifPresent(sum -> sums.put(Algorithm.SHA1, sum.toLowerCase(Locale.ROOT)));
    if (sums.isEmpty()) {
      throw Failures.configuration(
          url, "it needs a checksum. Set sha256, or sha1 where nothing better is published.");
    }
    for (Map.Entry<Algorithm, String> sum : sums.entrySet()) {
      check(url, sum.getKey(), sum.getValue());
    }
    return new Checksums(sums);
  }

  private static void check(URI url, Algorithm algorithm, String sum) throws FetchException {
    if (!sum.matches("[0-9a-f]{" + algorithm.digits() + "}")) {
      throw Failures.configuration(
          url,
          "\"%s\" is no %s: expected %d hexadecimal digits"
              .formatted(sum, algorithm, algorithm.digits()));
    }
  }

  Set<Algorithm> algorithms() {
    return hex.keySet();
  }

  @Override
  public String toString() {
    return hex.entrySet().stream()
        .map(sum -> sum.getKey() + " " + sum.getValue())
        .collect(Collectors.joining(", "));
  }
}
