// [StageVersion06] a.Y is still a stage: the results of one would be taken for those of the other. Remove movedFrom, or that class.
package a;

import dev.stagewright.*;

@Stage(name = "x", version = "1", movedFrom = /*!*/"a.Y")
class X {
  @Output int made;

  @Build
  void build() {
    made = 1;
  }
}

@Stage(name = "x", version = "1")
class Y {
  @Output int made;

  @Build
  void build() {
    made = 2;
  }
}

class Main {
  XRRef use(XRRef x) {
    XDRef dref = XStage.builder().instantiate();
    x.derivation().equals(dref);
    return dref.recipe().open(null);
  }
}
