// [StageField01] size hides an inherited field of the same name. Rename it, or use the inherited one.
package a;

import dev.stagewright.*;

@Stage(name = "x")
class X extends Base {
  @Argument int /*!*/size;

  @Output int made;

  @Build
  void build() {
    made = 1;
  }
}

abstract class Base {
  @Config int size;
}

class Main {
  XRRef use(XRRef x) {
    XDRef dref = XStage.builder().size(1).instantiate();
    x.derivation().equals(dref);
    return dref.recipe().open(null);
  }
}
