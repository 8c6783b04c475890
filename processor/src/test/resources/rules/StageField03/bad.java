// [StageField03] size is final. Remove final: it is set for you.
package a;

import dev.stagewright.*;

@Stage(name = "x")
class X {
  @Config final int /*!*/size = 1;

  @Output int made;

  @Build
  void build() {
    made = 1;
  }
}

class Main {
  XRRef use(XRRef x) {
    XDRef dref = XStage.builder().size(1).instantiate();
    x.derivation().equals(dref);
    return dref.recipe().open(null);
  }
}
