// [StageType11] OtherRRef cannot be configuration: it is what the store hands out, and says nothing to it. Use the stage's own class, or Path for one of its files.
package a;

import dev.stagewright.*;

@Stage(name = "x")
class X {
  @Config OtherRRef /*!*/other;

  @Output int made;

  @Build
  void build() {}
}

@Stage(name = "y")
class Other {
  @Output int size;

  @Build
  void build() {}
}

class Main {
  XRRef use(XRRef x) {
    XDRef dref = XStage.builder().other(null).instantiate();
    x.derivation().equals(dref);
    return dref.recipe().open(null);
  }
}
