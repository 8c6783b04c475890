// [StageMatch04] "" is not an @Output of a.X. Name one of [accuracy].
package a;

import dev.stagewright.*;

@Stage(name = "x", match = @Match(best = /*!*/""))
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
