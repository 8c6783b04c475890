package a;

import dev.stagewright.*;

@Stage(name = "x")
class X {
  @Build
  void build() {}
}

class Caller {
  void configure(Store store) {
    store.realize(XStage.builder().instantiate());
  }
}
