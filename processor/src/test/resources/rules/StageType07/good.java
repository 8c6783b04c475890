package a;

import dev.stagewright.*;

@Stage(name = "x")
class X {
  @Config(required = true) Pair value;

  @Output int made;

  @Build
  void build() {
    made = 1;
  }
}

record Pair(String one, String other) {}

class Main {
  XRRef use(XRRef x) {
    XDRef dref = XStage.builder().value(new Pair("a", "b")).instantiate();
    x.derivation().equals(dref);
    return dref.recipe().open(null);
  }
}
