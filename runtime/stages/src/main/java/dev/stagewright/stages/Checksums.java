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
 * The checksums of one file. Two are equal if they have the same algorithms and agree on each.
 *
 * @param hex lower-case hexadecimal digits
 */
record Checksums(Map<ChecksumAlgorithm, String> hex) {

  Checksums {
    Map<ChecksumAlgorithm, String> copy = new EnumMap<>(ChecksumAlgorithm.class);
    copy.putAll(hex);
    hex = Collections.unmodifiableMap(copy);
  }

  /** Returns the sums that a configuration promises, if any, once they are well-formed. */
  static Checksums promised(URI url, Optional<String> sha256, Optional<String> sha1)
      throws FetchException {
    Map<ChecksumAlgorithm, String> sums = new EnumMap<>(ChecksumAlgorithm.class);
    sha256.ifPresent(sum -> sums.put(ChecksumAlgorithm.SHA256, sum.toLowerCase(Locale.ROOT)));
    sha1.ifPresent(sum -> sums.put(ChecksumAlgorithm.SHA1, sum.toLowerCase(Locale.ROOT)));
    for (Map.Entry<ChecksumAlgorithm, String> sum : sums.entrySet()) {
      check(url, sum.getKey(), sum.getValue());
    }
    return new Checksums(sums);
  }

  private static void check(URI url, ChecksumAlgorithm algorithm, String sum)
      throws FetchException {
    if (!sum.matches("[0-9a-f]{" + algorithm.digits() + "}")) {
      throw FetchFailures.configuration(
          url,
          "\"%s\" is not a %s: expected %s hexadecimal digits"
              .formatted(sum, algorithm, algorithm.digits()));
    }
  }

  boolean isEmpty() {
    return hex.isEmpty();
  }

  /** Returns the algorithms to compute: SHA-256 where no sum is promised, to tell the user. */
  Set<ChecksumAlgorithm> algorithms() {
    return isEmpty() ? Set.of(ChecksumAlgorithm.SHA256) : hex.keySet();
  }

  /** Returns the call of the builder that sets the sum. */
  String builderCall() {
    return "sha256(\"%s\")".formatted(hex.get(ChecksumAlgorithm.SHA256));
  }

  @Override
  public String toString() {
    return hex.entrySet().stream()
        .map(sum -> sum.getKey() + " " + sum.getValue())
        .collect(Collectors.joining(", "));
  }
}
