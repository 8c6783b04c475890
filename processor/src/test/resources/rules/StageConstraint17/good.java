package a;

import dev.stagewright.*;

@Stage(name = "x")
class X {
  @Config int value = 2;

  @Output int made;

  @Build
  void build() {
    if (value % 2 != 0) {
      throw new IllegalArgumentException("value must be even");
    }
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
