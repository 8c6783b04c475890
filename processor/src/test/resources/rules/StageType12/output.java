// [StageType12] File cannot be an output value: there is no way to save it. Use Path.
package a;

import dev.stagewright.*;
import java.io.File;

@Stage(name = "x")
class X {
  @Output("x.txt") File /*!*/value;

  @Build
  void build() {}
}

class Main {
  XRRef use(XRRef x) {
    XDRef dref = XStage.builder().instantiate();
    x.derivation().equals(dref);
    return dref.recipe().open(null);
  }
}
