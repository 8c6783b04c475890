// [StageType12] File cannot be configuration: there is no way to save it. Use Path.
package a;

import dev.stagewright.*;
import java.io.File;

@Stage(name = "x")
class X {
  @Config File /*!*/value;

  @Output int made;

  @Build
  void build() {
    made = 1;
  }
}

class Main {
  XRRef use(XRRef x) {
    XDRef dref = XStage.builder().value(any()).instantiate();
    x.derivation().equals(dref);
    return dref.recipe().open(null);
  }

  <T> T any() {
    throw new IllegalStateException();
  }
}
