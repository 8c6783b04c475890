package a;

import dev.stagewright.*;
import far.Shape;

@Stage(name = "x", tracks = Shape.class)
class X {
  @Output int corners;

  @Build
  void build() {
    corners = Shape.corners();
  }
}

class Main {
  XRRef use(XRRef x) {
    XDRef dref = XStage.builder().instantiate();
    x.derivation().equals(dref);
    return dref.recipe().open(null);
  }
}
