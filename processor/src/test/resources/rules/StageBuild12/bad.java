// [StageBuild12] "30 minutes" is no duration of more than nothing. Write it as ISO 8601 has it: PT30M, PT1H30M, P1D.
package a;

import dev.stagewright.*;

@Stage(name = "x")
class X {
  @Output int made;

  @Build(timeout = /*!*/"30 minutes")
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
