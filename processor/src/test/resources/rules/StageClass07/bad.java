// [StageClass07] a.X has no constructor without parameters. Add one: the object is made first, its fields are set after.
package a;

import dev.stagewright.*;

@Stage(name = "x")
/*!*/class X {
  X(int number) {}

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
