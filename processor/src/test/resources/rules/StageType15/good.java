package a;

import dev.stagewright.*;

@Stage(name = "x")
class X {
  @Config(required = true) Point value;

  @Output int made;

  @Build
  void build() {
    made = 1;
  }
}

record Point(int x, int y) {}

class Main {
  XRRef use(XRRef x) {
    XDRef dref = XStage.builder().value(new Point(1, 2)).instantiate();
    x.derivation().equals(dref);
    return dref.recipe().open(null);
  }
}
