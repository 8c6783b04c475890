// [StageClass05] a.Outer.X cannot be seen by the classes of its package. Remove private from it and from the classes around it.
package a;

import dev.stagewright.*;

class Outer {
  @Stage(name = "x")
  private static /*!*/class X {
    @Config(required = true) int begin;

    @Build
    void build() {}
  }

  void use(Outer_XRRef x) {
    Outer_XDRef dref = Outer_XStage.builder().begin(1).instantiate();
    int begin = dref.begin() + x.begin();
  }
}
