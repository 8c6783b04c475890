package a;

import dev.stagewright.*;

@Stage(name = "x")
class X {
  @Config(required = true) String name;
  @Config int size;

  @Output int made;

  @Build
  void build() {
    made = 1;
  }
}

class Caller {
  XDRef configure() {
    return XStage.builder().name("x").instantiate();
  }
}
