// [StageVersion05] a.X is the name of the class itself. Give the name that it had before, or remove movedFrom.
package a;

import dev.stagewright.*;

@Stage(name = "x", version = "1", movedFrom = /*!*/"a.X")
class X {
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
