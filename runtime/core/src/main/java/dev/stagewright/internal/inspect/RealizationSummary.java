package dev.stagewright.internal.inspect;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagewright.internal.store.DiskStore;
import dev.stagewright.internal.store.RecordedBuild;
import dev.stagewright.ref.RRef;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * A realization as its derivation shows it.
 *
 * @param listed its name, and when it was last built
 * @param took how long the last build took, if there are records
 * @param builds how many builds gave it
 */
public record RealizationSummary(RealizationEntry listed, Optional<Duration> took, int builds) {

  static RealizationSummary of(DiskStore store, RRef rref) {
    List<RecordedBuild> builds = store.builds(rref);
    Optional<Duration> took = builds.isEmpty()
        ? Optional.empty()
        : Optional.of(builds.get(builds.size() - 1).record().duration());
    return new RealizationSummary(RealizationEntry.of(store, rref), took, builds.size());
  }

  /**
   * Writes it for programs.
   *
   * @return what {@link RealizationEntry#json} gives, {@code seconds} and {@code builds}
   */
  public ObjectNode json() {
    ObjectNode json = listed.json();
    took.ifPresentOrElse(
        duration -> json.put("seconds", duration.toNanos() / 1e9), () -> json.putNull("seconds"));
    return json.put("builds", builds);
  }
}
