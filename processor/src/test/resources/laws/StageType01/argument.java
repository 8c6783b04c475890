// [StageType01] Comparable cannot be an argument: it does not say what it holds. Say it, as in Comparable<String>.
package a;

import dev.stagewright.*;

@Stage(name = "x")
class X {
  @Argument Comparable /*!*/raw;

  @Output int made;

  @Build
  void build() {}
}

class Main {
  XRRef use(XRRef x) {
    XDRef dref = XStage.builder().raw(null).instantiate();
    x.derivation().equals(dref);
    return dref.recipe().open(null);
  }
}
