// [StageName02] a.Outer_XStage exists, and would be generated for a.Outer.X. Rename one of the two.
package a;

import dev.stagewright.*;

@Stage(name = "x")
class Outer_X {
  @Build
  void build() {}
}

class Outer {
  @Stage(name = "x")
  static /*!*/class X {
    @Build
    void build() {}
  }

  Outer_XDRef use = Outer_XStage.builder().instantiate();
}
