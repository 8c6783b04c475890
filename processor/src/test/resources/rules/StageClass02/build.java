// [StageClass02] a.X is abstract. Make it concrete, or put @Stage on a subclass.
package a;

import dev.stagewright.*;

@Stage(name = "x")
abstract /*!*/class X {
  @Output int made;

  @Build
  abstract void build();
}

class Main {
  XRRef use(XRRef x) {
    XDRef dref = XStage.builder().instantiate();
    x.derivation().equals(dref);
    return dref.recipe().open(null);
  }
}
