// [StageClass07] a.X has no constructor without parameters that is not private. Add one: its object is made first, its fields are set after.
package a;

import dev.stagewright.*;

@Stage(name = "x")
class X {
  private /*!*/X() {}

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
