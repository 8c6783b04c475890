package a;

import dev.stagewright.*;

@Stage(name = "x")
class X {
  private static final int STEP = 1;

  @Config int start = 0;
  @Output int sum;

  @Build
  void build() {
    sum = start + STEP;
  }
}

class Main {
  XRRef use(XRRef x) {
    XDRef dref = XStage.builder().instantiate();
    x.derivation().equals(dref);
    return dref.recipe().open(null);
  }
}
