// [StageMatch02] @Match takes less than no realization. Take 1 or more.
package a;

import dev.stagewright.*;

@Stage(name = "x", match = /*!*/@Match(some = -1))
class X {
  @Output double loss;

  @Build
  void build() {}
}

class Main {
  XRRef use(XRRef x) {
    XDRef dref = XStage.builder().instantiate();
    x.derivation().equals(dref);
    return dref.recipe().open(null);
  }
}
