// [StageName04] a.XDRef would be generated for a.X, and a.Xdref differs by case only. Rename one of the two: on some systems they are one file.
package a;

import dev.stagewright.*;

@Stage(name = "x")
/*!*/class X {
  @Output int made;

  @Build
  void build() {
    made = 1;
  }
}

class Xdref {}

class Main {
  XRRef use(XRRef x) {
    XDRef dref = XStage.builder().instantiate();
    x.derivation().equals(dref);
    return dref.recipe().open(null);
  }
}
