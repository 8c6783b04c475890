package a;

import dev.stagewright.*;

class Outer {
  @Stage(name = "x")
  static class X {
    @Output int made;

    @Build
    void build() {
      made = 1;
    }
  }

  Outer_XDRef use(Outer_XRRef x) {
    return Outer_XStage.from(x.derivation()).instantiate();
  }
}
