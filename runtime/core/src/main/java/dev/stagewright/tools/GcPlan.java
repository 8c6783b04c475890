package dev.stagewright.tools;

import dev.stagewright.ref.RRef;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/**
 * What a garbage collection would delete, and what not. Nothing is deleted yet.
 *
 * @param policy what may go
 * @param going what goes, in this order
 * @param staying what stays, and why
 * @param evidence what failed builds left, and what was damaged and set aside
 * @param bytes how many bytes are free when all that is gone
 */
public record GcPlan(
    GcPolicy policy, List<Going> going, List<Staying> staying, List<Path> evidence, long bytes) {

  /**
   * Copies the lists.
   *
   * @param policy what may go
   * @param going what goes, in this order
   * @param staying what stays, and why
   * @param evidence what failed builds left, and what was damaged and set aside
   * @param bytes how many bytes are free when all that is gone
   */
  public GcPlan {
    going = List.copyOf(going);
    staying = List.copyOf(staying);
    evidence = List.copyOf(evidence);
  }

  /**
   * A realization that goes.
   *
   * @param rref its name
   * @param bytes how many bytes are free when it is gone, after those before it: a file that others
   *     have, too, goes with the last of them
   * @param lastUse when it, or something that was built from it, was last used
   */
  public record Going(RRef rref, long bytes, Instant lastUse) {}

  /**
   * A realization that stays.
   *
   * @param rref its name
   * @param reason why
   */
  public record Staying(RRef rref, RetentionReason reason) {}
}
