// [StageClass09] The constructor of a.X is private. Remove private: generated code makes the object.
package a;

import dev.stagewright.*;

@Stage(name = "x")
class X {
  private /*!*/X() {}

  @Output int made;

  @Build
  void build() {
    made = 1;
  }
}

class Main {
  XRRef use(XRRef x) {
    XDRef dref = XStage.builder().instantiate();
    x.derivation().equals(dref);
    return dref.recipe().open(null);
  }
}
