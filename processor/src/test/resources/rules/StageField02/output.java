// [StageField02] size is static. Make it a field of the object: each build has its own.
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
