// [StageMatch11] build() is both @Build and @Match. Let one method make results, and another choose among them.
package a;

import dev.stagewright.*;

@Stage(name = "x")
class X {
  @Output double loss;

  @Build
  @Match
  void /*!*/build() {
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
