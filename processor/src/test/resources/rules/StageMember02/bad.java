// [StageMember02] work has no effect: no stage inherits from a.Other, which is not a class. Put it into a class annotated @Stage.
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

record Other(int size) {
  @Build
  void /*!*/work() {}
}

class Main {
  XRRef use(XRRef x) {
    XDRef dref = XStage.builder().instantiate();
    x.derivation().equals(dref);
    return dref.recipe().open(null);
  }
}
