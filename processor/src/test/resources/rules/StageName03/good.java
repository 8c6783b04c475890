package a;

import dev.stagewright.*;

@Stage(name = "x")
class Outer_X {
  @Output int made;

  @Build
  void build() {
    made = 1;
  }
}

class Outer {
  @Stage(name = "x")
  static class Y {
    @Output int made;

    @Build
    void build() {
      made = 1;
    }
  }

  Outer_YDRef use = Outer_YStage.builder().instantiate();
}
