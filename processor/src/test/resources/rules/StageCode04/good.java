package a;

import dev.stagewright.*;

@Stage(name = "x")
class X {
  @Output int made;

  @Build
  void build() {
    made = 1;
  }
}

class Caller {
  void configure(Store store) {
    store.realize(XStage.builder().instantiate());
  }
}
