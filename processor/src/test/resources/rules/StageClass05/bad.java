// [StageClass05] a.Outer.X cannot be seen by the classes of its package. Remove private from it and from the classes around it.
package a;

import dev.stagewright.*;

class Outer {
  @Stage(name = "x")
  private static /*!*/class X {
    @Output int made;

    @Build
    void build() {
      made = 1;
    }
  }

  Outer_XDRef use(Outer_XRRef x) {
    return Outer_XStage.from(x.derivation()).instantiate();
  }
}
