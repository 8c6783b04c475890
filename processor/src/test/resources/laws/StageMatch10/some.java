// warning: [StageMatch10] @Match wants 3 realizations, and a build makes 2: the first will not be enough. Say realizations = 3, or take fewer.
package a;

import dev.stagewright.*;

@Stage(name = "x", match = /*!*/@Match(some = 3), realizations = 2)
class X {
  @Output double accuracy;

  @Build
  void build() {
    accuracy = 1;
  }
}

class Main {
  XRRef use(XRRef x) {
    XDRef dref = XStage.builder().instantiate();
    x.derivation().equals(dref);
    return dref.recipe().open(null);
  }
}
