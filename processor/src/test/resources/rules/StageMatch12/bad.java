// [StageMatch12] The matcher choose(List<XRRef>) is not static. Make it static: it is called before an object of the stage exists.
package a;

import dev.stagewright.*;
import java.util.List;

@Stage(name = "x")
class X {
  @Output double loss;

  @Match
  List<XRRef> /*!*/choose(List<XRRef> all) {
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
