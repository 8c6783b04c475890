// [StageClass08] The constructor of a.X declares exceptions. Move what may fail into @Build.
package a;

import dev.stagewright.*;
import java.io.IOException;

@Stage(name = "x")
class X {
  /*!*/X() throws IOException {
    System.in.read();
  }

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
