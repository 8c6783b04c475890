package a;

import dev.stagewright.*;

abstract class Base {
  @Config int size = 1;
}

@Stage(name = "x")
class X extends Base {
  @Config long width = 1;

  @Output int made;

  @Build
  void build() {
    made = 1;
  }
}

class Main {
  XRRef use(XRRef x) {
    XDRef dref = XStage.builder().width(1).instantiate();
    x.derivation().equals(dref);
    return dref.recipe().open(null);
  }
}
