package a;

import dev.stagewright.*;

@Stage(name = "x")
class X {
  @Config(required = true) String name;

  @Output int made;

  @Build
  void build() {
    made = 1;
  }
}

class Main {
  XRRef use(XRRef x) {
    XDRef dref = XStage.builder().name("x").instantiate();
    x.derivation().equals(dref);
    return dref.recipe().open(null);
  }
}
