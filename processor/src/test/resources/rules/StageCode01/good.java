package a;

import dev.stagewright.*;

@Stage(name = "x")
class X {
  @Config int counter;

  @Output int sum;

  @Build
  void build() {
    sum = counter + 1;
  }
}

class Main {
  XRRef use(XRRef x) {
    XDRef dref = XStage.builder().instantiate();
    x.derivation().equals(dref);
    return dref.recipe().open(null);
  }
}
