// [StageType12] Iterator<Integer> cannot be configuration: there is no way to save it. Use List.
package a;

import dev.stagewright.*;
import java.util.Iterator;

@Stage(name = "x")
class X {
  @Config Iterator<Integer> /*!*/lines;

  @Output int made;

  @Build
  void build() {
    made = 1;
  }
}

class Main {
  XRRef use(XRRef x) {
    XDRef dref = XStage.builder().lines(null).instantiate();
    x.derivation().equals(dref);
    return dref.recipe().open(null);
  }
}
