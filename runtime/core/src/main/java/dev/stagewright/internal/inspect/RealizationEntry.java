package dev.stagewright.internal.inspect;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagewright.internal.store.DiskStore;
import dev.stagewright.ref.RRef;
import java.time.Instant;
import java.util.Optional;

/**
 * A realization in a list.
 *
 * @param rref its name
 * @param built the time of its last build, if recorded
 */
public record RealizationEntry(RRef rref, Optional<Instant> built) {

  static RealizationEntry of(DiskStore store, RRef rref) {
    return new RealizationEntry(rref, store.lastBuilt(rref));
  }

  /**
   * Returns JSON for programs.
   *
   * @return {@code rref}, {@code dref}, {@code stage} and {@code built}, which is null if unknown
   */
  public ObjectNode json() {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("rref", rref.toString());
    json.put("dref", rref.dref().toString());
    json.put("stage", rref.dref().name().text());
    json.put("built", built.map(Instant::toString).orElse(null));
    return json;
  }
}
