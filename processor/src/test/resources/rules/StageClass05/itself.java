// [StageClass05] a.Outer.X cannot be seen by the classes of its package. Remove private from it and from the classes around it.
package a;

import dev.stagewright.*;
import java.util.List;

class Outer {
  @Stage(name = "x")
  private static /*!*/class X {
    @Config List<X> before;
    @Output int size;

    @Build
    void build() {
      size = before.size();
    }
  }

  Outer_XDRef use = Outer_XStage.builder().instantiate();
}
