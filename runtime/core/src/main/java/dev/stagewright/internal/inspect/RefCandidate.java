package dev.stagewright.internal.inspect;

import java.time.Instant;
import java.util.Optional;

/**
 * One of several things that an abbreviated name may mean.
 *
 * @param entry the derivation or realization
 * @param abbreviation digits that mean it alone
 * @param built when it was last built, if there are records
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
