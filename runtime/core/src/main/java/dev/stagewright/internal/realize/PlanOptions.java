package dev.stagewright.internal.realize;

import dev.stagewright.ref.DRef;
import java.util.Set;

/**
 * The options of a plan.
 *
 * @param forced the derivations built even if a realization matches
 * @param keepGoing whether builds independent of a failure continue
 * @param building whether builds are allowed
 */
public record PlanOptions(Set<DRef> forced, boolean keepGoing, boolean building) {
  static final PlanOptions NONE = new PlanOptions(Set.of(), false, true);

  public PlanOptions forcing(Set<DRef> drefs) {
    return new PlanOptions(Set.copyOf(drefs), keepGoing, building);
  }

  public PlanOptions goingOn() {
    return new PlanOptions(forced, true, building);
  }

  public PlanOptions withoutBuilding() {
    return new PlanOptions(forced, keepGoing, false);
  }
}
