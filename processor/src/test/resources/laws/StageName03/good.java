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
  @Stage(name = "y")
  static class Y {
    @Output int made;

    @Build
    void build() {
      made = 1;
    }
  }
}

class Main {
  Outer_XDRef use = Outer_XStage.builder().instantiate();
  Outer_YDRef other = Outer_YStage.builder().instantiate();
}
