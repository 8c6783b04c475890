// [StageField03] size is private and final. Remove both: it is set for you.
package a;

import dev.stagewright.*;

@Stage(name = "x")
class X {
  @Config private final int /*!*/size = 1;

  @Output int made;

  @Build
  void build() {
    made = size;
  }
}

class Main {
  XRRef use(XRRef x) {
    XDRef dref = XStage.builder().size(1).instantiate();
    x.derivation().equals(dref);
    return dref.recipe().open(null);
  }
}
