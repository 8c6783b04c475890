// warning: [StageMatch10] @Match wants 3 realizations, and a build makes 1: the first will not be enough. Say realizations = 3, or take fewer.
package a;

import dev.stagewright.*;

@Stage(name = "x", match = /*!*/@Match(latest = 3))
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
