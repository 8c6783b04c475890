// [StageField03] size is final. Remove final: it is set for you.
package a;

import dev.stagewright.*;

@Stage(name = "x")
class X {
  @Output final int /*!*/size = 1;

  @Build
  void build() {}
}

class Main {
  XRRef use(XRRef x) {
    XDRef dref = XStage.builder().instantiate();
    x.derivation().equals(dref);
    return dref.recipe().open(null);
  }
}
