package a;

import dev.stagewright.*;

@Stage(name = "x")
class X extends Base<Integer> {
  @Output int made;

  @Build
  void build() {
    made = 1;
  }
}

abstract class Base<T> {
  @Config T size;
}

class Main {
  XRRef use(XRRef x) {
    XDRef dref = XStage.builder().size(1).instantiate();
    x.derivation().equals(dref);
    return dref.recipe().open(null);
  }
}
