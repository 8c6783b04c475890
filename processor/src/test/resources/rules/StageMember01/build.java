// warning: [StageMember01] a.Other is not a stage, but has work, which belongs in a stage. Annotate it @Stage, or make it abstract, for stages to extend.
package a;

import dev.stagewright.*;

@Stage(name = "x")
class X {
  @Output int made;

  @Build
  void build() {
    made = 1;
  }
}

/*!*/class Other {
  @Build
  void work() {}
}

class Main {
  XRRef use(XRRef x) {
    XDRef dref = XStage.builder().instantiate();
    x.derivation().equals(dref);
    return dref.recipe().open(null);
  }
}
