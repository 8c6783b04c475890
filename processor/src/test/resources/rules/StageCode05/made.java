// javac warning: [StageCode05] The code of far.Shape does not count, though the build of a.X reaches it from Drawing. Write tracks = Shape.class in @Stage, or move it into a package below a.
package a;

import dev.stagewright.*;
import far.Shape;

@Stage(name = "x")
/*!*/class X {
  @Output int corners;

  @Build
  void build() {
    corners = new Drawing().corners();
  }
}

class Drawing {
  int corners() {
    return Shape.corners();
  }
}

class Main {
  XRRef use(XRRef x) {
    XDRef dref = XStage.builder().instantiate();
    x.derivation().equals(dref);
    return dref.recipe().open(null);
  }
}
