// [StageVersion04] "old/X" cannot be the name of a class. Give the name that the class had, as in com.acme.Outer$Nested.
package a;

import dev.stagewright.*;

@Stage(name = "x", version = "1", movedFrom = /*!*/"old/X")
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
