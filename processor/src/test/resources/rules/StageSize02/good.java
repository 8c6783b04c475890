package a;

import dev.stagewright.*;

@Stage(name = "x")
class X {
  @Config(required = true) int foo;

  @Output int made;

  @Build
  void build() {
    made = 1;
  }
}

class Main {
  XDRef use = XStage.builder().foo(1).instantiate();
}
