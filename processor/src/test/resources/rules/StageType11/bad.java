// [StageType11] OtherRRef cannot be configuration: it is a handle that the store returns, not a value. Use the stage's own class, or Path for one of its files.
package a;

import dev.stagewright.*;

@Stage(name = "x")
class X {
  @Config OtherRRef /*!*/other;

  @Output int made;

  @Build
  void build() {
    made = 1;
  }
}

@Stage(name = "y")
class Other {
  @Output int size;

  @Build
  void build() {
    size = 1;
  }
}

class Main {
  XRRef use(XRRef x) {
    XDRef dref = XStage.builder().other(any()).instantiate();
    x.derivation().equals(dref);
    return dref.recipe().open(null);
  }

  <T> T any() {
    throw new IllegalStateException();
  }
}
