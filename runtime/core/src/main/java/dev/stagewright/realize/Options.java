package dev.stagewright.realize;

import dev.stagewright.ref.DRef;
import java.util.Set;

/**
 * What a plan does that is not usual.
 *
 * @param forced what is built even if a realization counts
 * @param keepGoing whether what does not depend on a failure is still built
 * @param building whether anything may be built
 */
record Options(Set<DRef> forced, boolean keepGoing, boolean building) {
  static final Options NONE = new Options(Set.of(), false, true);

  Options forcing(Set<DRef> drefs) {
    return new Options(Set.copyOf(drefs), keepGoing, building);
  }

  Options goingOn() {
    return new Options(forced, true, building);
  }

  Options withoutBuilding() {
    return new Options(forced, keepGoing, false);
  }
}
