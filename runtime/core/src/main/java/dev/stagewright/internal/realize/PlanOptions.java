package dev.stagewright.internal.realize;

import dev.stagewright.ref.DRef;
import java.util.Set;

/**
 * What a plan does that is not usual.
 *
 * @param forced what is built even if a realization counts
 * @param keepGoing whether what does not depend on a failure is still built
 * @param building whether anything may be built
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
