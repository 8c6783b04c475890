// [StageBuild06] build(int) has parameters that a build cannot have. Take no parameter, or one BuildContext; everything else is a @Config field.
package a;

import dev.stagewright.*;

@Stage(name = "x")
class X {
  @Output int made;

  @Build
  void /*!*/build(int times) {
    made = times;
  }
}

class Main {
  XRRef use(XRRef x) {
    XDRef dref = XStage.builder().instantiate();
    x.derivation().equals(dref);
    return dref.recipe().open(null);
  }
}
