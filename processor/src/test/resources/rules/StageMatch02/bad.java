// [StageMatch02] @Match cannot take 0 realizations. Use 1 or more.
package a;

import dev.stagewright.*;

@Stage(name = "x", match = @Match(latest = /*!*/0))
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
