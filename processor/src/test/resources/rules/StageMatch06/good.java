package a;

import dev.stagewright.*;
import java.util.List;

@Stage(name = "x")
class X {
  @Output double loss;

  @Match
  static List<XRRef> choose(List<XRRef> all) {
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
