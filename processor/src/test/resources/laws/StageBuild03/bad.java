// [StageBuild03] build() is static or abstract. Make it an ordinary instance method.
package a;

import dev.stagewright.*;

@Stage(name = "x")
class X {
  @Build
  static void /*!*/build() {}
}

class Main {
  XRRef use(XRRef x) {
    XDRef dref = XStage.builder().instantiate();
    x.derivation().equals(dref);
    return dref.recipe().open(null);
  }
}
