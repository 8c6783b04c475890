// [StageClass04] a.Outer.X is an inner class. Make it static.
package a;

import dev.stagewright.*;

class Outer {
  @Stage(name = "x")
  /*!*/class X {
    @Output int made;

    @Build
    void build() {
      made = 1;
    }
  }

  void use(Outer_XRRef x) {
    Outer_XDRef dref = Outer_XStage.builder().instantiate();
    X stage = x.toStage();
  }
}
