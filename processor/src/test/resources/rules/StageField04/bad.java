// [StageField04] threads cannot be set by the classes of the stage's package. Remove private, or make it public if another package declares it.
package a;

import dev.stagewright.*;

@Stage(name = "x")
class X {
  @Argument private int /*!*/threads;

  @Output int made;

  @Build
  void build() {
    made = 1;
  }
}

class Main {
  XRRef use(XRRef x) {
    XDRef dref = XStage.builder().threads(1).instantiate();
    x.derivation().equals(dref);
    return dref.recipe().open(null);
  }
}
