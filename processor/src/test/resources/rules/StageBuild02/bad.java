// [StageBuild02] a.X has a second @Build method, other(BuildContext). Keep one, and let it call the others.
package a;

import dev.stagewright.*;

@Stage(name = "x")
class X {
  @Output int made;

  @Build
  void build() {
    made = 1;
  }

  @Build
  void /*!*/other(BuildContext context) {}
}

class Main {
  XRRef use(XRRef x) {
    XDRef dref = XStage.builder().instantiate();
    x.derivation().equals(dref);
    return dref.recipe().open(null);
  }
}
