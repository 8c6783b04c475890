// [StageBuild04] build() cannot be called by the classes of the stage's package. Remove private, or make it public if another package declares it.
package a;

import dev.stagewright.*;

@Stage(name = "x")
class X {
  @Output int made;

  @Build
  private void /*!*/build() {}
}

class Main {
  XRRef use(XRRef x) {
    XDRef dref = XStage.builder().instantiate();
    x.derivation().equals(dref);
    return dref.recipe().open(null);
  }
}
