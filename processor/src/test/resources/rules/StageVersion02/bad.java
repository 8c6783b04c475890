// warning: [StageVersion02] tracks says nothing beside version: with it, no code of a.X counts. Take one of the two away.
package a;

import dev.stagewright.*;

@Stage(name = "x", version = "2", tracks = /*!*/{Hidden.class})
class X {
  @Output int made;

  @Build
  void build() {
    made = 1;
  }
}

class Hidden {}

class Main {
  XRRef use(XRRef x) {
    XDRef dref = XStage.builder().instantiate();
    x.derivation().equals(dref);
    return dref.recipe().open(null);
  }
}
