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

class XResult {}

class Main {
  Object use = XStage.builder();
}
