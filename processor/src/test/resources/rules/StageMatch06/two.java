// [StageMatch06] a.X has several matchers. Keep one: a @Match method, or the match of @Stage.
package a;

import dev.stagewright.*;
import java.util.List;

@Stage(name = "x")
class X {
  @Output double loss;

  @Match
  static List<XRRef> choose(List<XRRef> candidates) {
    return candidates;
  }

  @Match
  static List<XRRef> /*!*/other(List<XRRef> candidates) {
    return candidates;
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
