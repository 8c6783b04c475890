package a;

import dev.stagewright.*;

@Stage(name = "x")
class X {
  @Output int count;

  @Build
  void build() {
    count = 1;
    if (count < 1) {
      throw new IllegalStateException("Nothing is left");
    }
  }
}

class Main {
  XRRef use(XRRef x) {
    XDRef dref = XStage.builder().instantiate();
    x.derivation().equals(dref);
    return dref.recipe().open(null);
  }
}
