// [StageClass02] a.X is abstract. Make it concrete, or put @Stage on a subclass.
package a;

import dev.stagewright.*;

@Stage(name = "x")
abstract /*!*/class X {
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
    X stage = x.toStage();
    return dref.recipe().open(null);
  }
}
