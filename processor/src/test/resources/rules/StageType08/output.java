// [StageType08] X.Hidden cannot be an output value: classes beside X cannot see it. Remove private from it, and from the classes around it.
package a;

import dev.stagewright.*;

@Stage(name = "x")
class X {
  @Output Hidden /*!*/value;

  @Build
  void build() {}

  private enum Hidden {
    ONE
  }
}

class Main {
  XRRef use(XRRef x) {
    XDRef dref = XStage.builder().instantiate();
    x.derivation().equals(dref);
    return dref.recipe().open(null);
  }
}
