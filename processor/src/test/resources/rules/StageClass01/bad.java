// [StageClass01] a.X is not a class. Put @Stage on a concrete class.
package a;

import dev.stagewright.*;

@Stage(name = "x")
/*!*/enum X {
  ONE;

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
