// [StageType14] Other cannot be configuration: it is not a stage. Annotate it @Stage, or use a stage.
package a;

import dev.stagewright.*;

@Stage(name = "x")
class X {
  @Config Other /*!*/other;

  @Output int made;

  @Build
  void build() {
    made = 1;
  }
}

abstract class Other {
  @Output int size;

  @Build
  void build() {}
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
