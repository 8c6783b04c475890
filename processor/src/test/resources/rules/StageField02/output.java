// [StageField02] size is static. Make it an instance field: each build has its own.
package a;

import dev.stagewright.*;

@Stage(name = "x")
class X {
  @Output static int /*!*/size;

  @Build
  void build() {}
}

class Main {
  XRRef use(XRRef x) {
    XDRef dref = XStage.builder().instantiate();
    x.derivation().equals(dref);
    int size = x.size();
    return dref.recipe().open(null);
  }
}
