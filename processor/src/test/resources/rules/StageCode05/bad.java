// javac warning: [StageCode05] The code of far.Shape does not count, though the build of a.X reaches it. Write tracks = Shape.class in @Stage, or move it into a package below a.
package a;

import dev.stagewright.*;
import far.Shape;

@Stage(name = "x")
class X {
  @Output int corners;

  @Build
  void build() {
    corners = Shape/*!*/.corners();
  }
}

class Main {
  XRRef use(XRRef x) {
    XDRef dref = XStage.builder().instantiate();
    x.derivation().equals(dref);
    return dref.recipe().open(null);
  }
}
