// [StageClass08] The constructor of a.X declares exceptions. Move what may fail into @Build.
package a;

import dev.stagewright.*;

@Stage(name = "x")
class X {
  /*!*/X() throws java.io.IOException {}

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
