// [StageVersion03] movedFrom has no effect without a version: the code of a.X counts, under the names of its classes. Pin a version, or remove movedFrom.
package a;

import dev.stagewright.*;

@Stage(name = "x", movedFrom = /*!*/"old.X")
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
