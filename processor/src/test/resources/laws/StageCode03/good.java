package a;

import dev.stagewright.*;

@Stage(name = "x")
class X {
  @Config(required = true) String name;
  @Config int size;

  @Build
  void build() {}
}

class Caller {
  XDRef configure() {
    return XStage.builder().name("x").instantiate();
  }
}
