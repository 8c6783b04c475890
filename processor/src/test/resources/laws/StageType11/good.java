package a;

import dev.stagewright.*;

@Stage(name = "x")
class X {
  @Config Other other;

  @Output int made;

  @Build
  void build() {}
}

@Stage(name = "y")
class Other {
  @Output int size;

  @Build
  void build() {}
}

class Main {
  XRRef use(XRRef x) {
    XDRef dref = XStage.builder().other(null).instantiate();
    x.derivation().equals(dref);
    return dref.recipe().open(null);
  }
}
