package dev.stagewright.internal.inspect;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagewright.internal.store.DiskStore;
import dev.stagewright.internal.store.RecordedBuild;
import dev.stagewright.ref.RRef;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * A realization in the view of its derivation.
 *
 * @param listed its name and the time of its last build
 * @param took the duration of the last build, if recorded
 * @param builds the number of builds
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
   * Returns JSON for programs.
   *
   * @return the members of {@link RealizationEntry#json}, {@code seconds} and {@code builds}
   */
  public ObjectNode json() {
    ObjectNode json = listed.json();
    took.ifPresentOrElse(
        duration -> json.put("seconds", duration.toNanos() / 1e9), () -> json.putNull("seconds"));
    return json.put("builds", builds);
  }
}
