// [StageBuild01] a.X has no @Build method. Annotate the method that does the work.
package a;

import dev.stagewright.*;

@Stage(name = "x")
/*!*/class X {
  @Output int made;

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
