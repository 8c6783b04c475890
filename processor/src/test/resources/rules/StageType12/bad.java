// [StageType12] Date cannot be configuration: there is no way to save it. Use Instant.
package a;

import dev.stagewright.*;
import java.util.Date;

@Stage(name = "x")
class X {
  @Config Date /*!*/start;

  @Output int made;

  @Build
  void build() {
    made = 1;
  }
}

class Main {
  XRRef use(XRRef x) {
    XDRef dref = XStage.builder().start(any()).instantiate();
    x.derivation().equals(dref);
    return dref.recipe().open(null);
  }

  <T> T any() {
    throw new IllegalStateException();
  }
}
