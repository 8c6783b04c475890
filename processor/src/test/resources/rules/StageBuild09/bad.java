// [StageBuild09] A build cannot make 0 realizations. Use 1 or more.
package a;

import dev.stagewright.*;

@Stage(name = "x", realizations = /*!*/0)
class X {
  @Output int made;

  @Build
  void build() {
    made = 1;
  }
}

class Main {
  XRRef use(XRRef x) {
    XDRef dref = XStage.builder().instantiate();
    x.derivation().equals(dref);
    return dref.recipe().open(null);
  }
}
