// [StageField04] size cannot be set by the classes of the stage's package. Remove private, or make it public if another package declares it.
package a;

import dev.stagewright.*;

@Stage(name = "x")
class X {
  @Config private int /*!*/size = 1;

  @Output int made;

  @Build
  void build() {
    made = 1;
  }
}

class Main {
  XRRef use(XRRef x) {
    XDRef dref = XStage.builder().size(1).instantiate();
    x.derivation().equals(dref);
    return dref.recipe().open(null);
  }
}
