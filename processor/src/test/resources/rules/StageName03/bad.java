// [StageName03] a.Outer_XStage is generated for another stage already, and would be for a.Outer.X. Rename one of the two stages.
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
  static /*!*/class X {
    @Output int made;

    @Build
    void build() {
      made = 1;
    }
  }

  Outer_XDRef use = Outer_XStage.builder().instantiate();
}
