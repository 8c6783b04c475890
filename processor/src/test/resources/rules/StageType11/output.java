// [StageType11] RRef cannot be an output value: it is a handle that the store returns, not a value. Save the values that you need of it.
package a;

import dev.stagewright.*;

@Stage(name = "x")
class X {
  @Output dev.stagewright.ref.RRef /*!*/value;

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
