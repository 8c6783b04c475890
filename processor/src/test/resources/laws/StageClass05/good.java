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
}

class Main {
  Outer_XDRef use = Outer_XStage.builder().instantiate();
}
