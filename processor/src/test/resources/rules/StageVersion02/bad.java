// warning: [StageVersion02] tracks has no effect beside version: with a version, no code of a.X counts. Remove one of the two.
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
