package dev.stagewright.internal.inspect;

import java.time.Instant;
import java.util.Optional;

/**
 * One of several meanings of an abbreviated name.
 *
 * @param entry the derivation or realization
 * @param abbreviation its shortest unique digits
 * @param built the time of its last build, if recorded
 */
public record RefCandidate(NamedRef entry, String abbreviation, Optional<Instant> built) {
  @Override
  public String toString() {
    String kind = entry instanceof NamedRef.Realization ? "realization" : "derivation";
    return "%s  %s of %s%s"
        .formatted(
            abbreviation,
            kind,
            entry.dref().name(),
            built.map(time -> ", last built " + time).orElse(""));
  }
}
