// [StageField02] threads is static. Make it an instance field: each build has its own.
package a;

import dev.stagewright.*;

@Stage(name = "x")
class X {
  @Argument static int /*!*/threads;

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
