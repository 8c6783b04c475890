// [StageField03] size is final. Remove final: it is set for you.
package a;

import dev.stagewright.*;

@Stage(name = "x")
class X extends Base {
  @Build
  void build() {}
}

@Stage(name = "y")
class Y extends Base {
  @Output int made;

  @Build
  void build() {
    made = 1;
  }
}

abstract class Base {
  @Config final int /*!*/size = 1;
}

class Main {
  XRRef use(XRRef x) {
    XDRef dref = XStage.builder().instantiate();
    x.derivation().equals(dref);
    return dref.recipe().open(null);
  }
}
