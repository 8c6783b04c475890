// [StageMatch13] The matcher choose(List<XRRef>) cannot be called by the classes of the stage's package. Remove private, or make it public if another package declares it.
package a;

import dev.stagewright.*;
import java.util.List;

@Stage(name = "x")
class X {
  @Output double loss;

  @Match
  private static List<XRRef> /*!*/choose(List<XRRef> all) {
    return all;
  }

  @Build
  void build() {
    loss = 1;
  }
}

class Main {
  XRRef use(XRRef x) {
    XDRef dref = XStage.builder().instantiate();
    x.derivation().equals(dref);
    return dref.recipe().open(null);
  }
}
