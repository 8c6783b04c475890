// [StageMatch14] The matcher choose(List<XRRef>) declares exceptions. Handle them in the matcher: a choice may not fail.
package a;

import dev.stagewright.*;
import java.util.List;

@Stage(name = "x")
class X {
  @Output double loss;

  @Match
  static List<XRRef> /*!*/choose(List<XRRef> all) throws Exception {
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
