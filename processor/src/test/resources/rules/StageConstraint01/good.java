package a;

import dev.stagewright.*;

@Stage(name = "x")
class X {
  @Config boolean flag;

  @Output int made;

  @Build
  void build() {
    if (!flag) {
      throw new IllegalArgumentException("flag must be set");
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
