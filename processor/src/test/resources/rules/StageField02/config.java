// [StageField02] size is static. Make it an instance field: each build has its own.
package a;

import dev.stagewright.*;

@Stage(name = "x")
class X {
  @Config static int /*!*/size;

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
    int size = dref.size() + x.size();
    return dref.recipe().open(null);
  }
}
