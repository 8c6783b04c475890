package a;

import dev.stagewright.*;

@Stage(name = "x")
class X {
  @Config int times = 1;

  @Output int made;

  @Build
  void build() {
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
