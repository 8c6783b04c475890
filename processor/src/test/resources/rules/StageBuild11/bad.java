// [StageBuild11] build() has type parameters. Remove them: the store could not choose them.
package a;

import dev.stagewright.*;

@Stage(name = "x")
class X {
  @Output int made;

  @Build
  <T> void /*!*/build() {}
}

class Main {
  XRRef use(XRRef x) {
    XDRef dref = XStage.builder().instantiate();
    x.derivation().equals(dref);
    return dref.recipe().open(null);
  }
}
