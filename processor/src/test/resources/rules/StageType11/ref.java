// [StageType11] DRef cannot be configuration: it is a handle that the store returns, not a value. Use the stage's own class, or Path for one of its files.
package a;

import dev.stagewright.*;

@Stage(name = "x")
class X {
  @Config dev.stagewright.ref.DRef /*!*/value;

  @Output int made;

  @Build
  void build() {
    made = 1;
  }
}

class Main {
  XRRef use(XRRef x) {
    XDRef dref = XStage.builder().value(any()).instantiate();
    x.derivation().equals(dref);
    return dref.recipe().open(null);
  }

  <T> T any() {
    throw new IllegalStateException();
  }
}
