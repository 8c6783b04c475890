package a;

import dev.stagewright.*;

@Stage(name = "x")
class X {
  @Config(required = true) int foo;

  @Output int bar;

  @Build
  void build() {
    bar = foo;
  }
}

class Main {
  XDRef use = XStage.builder().foo(1).instantiate();
}
