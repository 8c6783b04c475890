// [StageBuild05] build(BuildContext) returns a value. Return void, and set an @Output field.
package a;

import dev.stagewright.*;

@Stage(name = "x")
class X {
  @Output int size;

  @Build
  int /*!*/build(BuildContext context) {
    return size = 1;
  }
}

class Main {
  XRRef use(XRRef x) {
    XDRef dref = XStage.builder().instantiate();
    x.derivation().equals(dref);
    return dref.recipe().open(null);
  }
}
