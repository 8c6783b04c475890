// [StageType03] int[] cannot be configuration: it can change after it was set. Use List<Integer>.
package a;

import dev.stagewright.*;

@Stage(name = "x")
class X {
  @Config int[] /*!*/value;

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
