// [StageType01] Comparable cannot be an argument: it has no type arguments. Add them, as in Comparable<String>.
package a;

import dev.stagewright.*;

@Stage(name = "x")
class X {
  @Argument Comparable /*!*/raw;

  @Output int made;

  @Build
  void build() {
    made = 1;
  }
}

class Main {
  XRRef use(XRRef x) {
    XDRef dref = XStage.builder().raw(any()).instantiate();
    x.derivation().equals(dref);
    return dref.recipe().open(null);
  }

  <T> T any() {
    throw new IllegalStateException();
  }
}
