// [StageMatch03] smaller has no effect without best. Name the output that should be small.
package a;

import dev.stagewright.*;

@Stage(name = "x", match = /*!*/@Match(smaller = true))
class X {
  @Output double loss;

  @Build
  void build() {
    loss = 1;
  }
}

class Main {
  XRRef use(XRRef x) {
    XDRef dref = XStage.builder().instantiate();
    x.derivation().equals(dref);
    return dref.recipe().open(null);
  }
}
