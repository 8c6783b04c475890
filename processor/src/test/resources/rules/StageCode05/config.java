// javac warning: [StageCode05] The code of far.Shape.Color does not count, though the build of a.X reaches it. Write tracks = Color.class in @Stage, or move it into a package below a.
package a;

import dev.stagewright.*;
import far.Shape;

@Stage(name = "x")
class X {
  @Config Shape.Color /*!*/color = Shape.Color.RED;
  @Output int corners;

  @Build
  void build() {
    corners = 1;
  }
}

class Main {
  XRRef use(XRRef x) {
    XDRef dref = XStage.builder().instantiate();
    x.derivation().equals(dref);
    return dref.recipe().open(null);
  }
}
