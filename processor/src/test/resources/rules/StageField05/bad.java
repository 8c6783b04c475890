// [StageField05] instantiate is a name that generated classes use. Choose another name.
package a;

import dev.stagewright.*;

@Stage(name = "x")
class X {
  @Argument int /*!*/instantiate;

  @Output int made;

  @Build
  void build() {
    made = 1;
  }
}

class Main {
  XRRef use(XRRef x) {
    XDRef dref = XStage.builder().instantiate();
    x.derivation().equals(dref);
    return dref.recipe().open(null);
  }
}
