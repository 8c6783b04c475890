// [StageType03] double[] cannot be an output value: it can change after it was set. Use List<Double>.
package a;

import dev.stagewright.*;

@Stage(name = "x")
class X {
  @Output double[] /*!*/value;

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
