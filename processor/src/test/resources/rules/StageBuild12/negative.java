// [StageBuild12] "-PT1S" is not a positive ISO 8601 duration. Write one such as PT30M, PT1H30M or P1D.
package a;

import dev.stagewright.*;

@Stage(name = "x")
class X {
  @Output int made;

  @Build(timeout = /*!*/"-PT1S")
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
