// [StageType12] Date cannot be configuration: there is no way to save it. Use Instant.
package a;

import dev.stagewright.*;
import java.util.Date;

@Stage(name = "x")
class X {
  @Config Date /*!*/start;

  @Output int made;

  @Build
  void build() {}
}

class Main {
  XRRef use(XRRef x) {
    XDRef dref = XStage.builder().start(null).instantiate();
    x.derivation().equals(dref);
    return dref.recipe().open(null);
  }
}
