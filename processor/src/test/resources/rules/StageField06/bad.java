// warning: [StageField06] size hides an inherited field that is set for the build; this one is not. Rename it, or use the inherited one.
package a;

import dev.stagewright.*;

@Stage(name = "x")
class X extends Base {
  int /*!*/size;

  @Output int made;

  @Build
  void build() {
    made = 1;
  }
}

abstract class Base {
  @Config int size = 1;
}

class Main {
  XRRef use(XRRef x) {
    XDRef dref = XStage.builder().instantiate();
    x.derivation().equals(dref);
    return dref.recipe().open(null);
  }
}
