// [StageType03] Optional<int[]> cannot be configuration: int[] can change after it was set. Use List<Integer>.
package a;

import dev.stagewright.*;
import java.util.Optional;

@Stage(name = "x")
class X {
  @Config Optional<int[]> /*!*/value;

  @Output int made;

  @Build
  void build() {
    made = 1;
  }
}

class Main {
  XRRef use(XRRef x) {
    XDRef dref = XStage.builder().value(new int[1]).instantiate();
    x.derivation().equals(dref);
    return dref.recipe().open(null);
  }
}
