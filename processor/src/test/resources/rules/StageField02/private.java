// [StageField02] size is static. Make it an instance field that is not private: each build has its own.
package a;

import dev.stagewright.*;

@Stage(name = "x")
class X {
  @Config private static final int /*!*/size = 1;

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
