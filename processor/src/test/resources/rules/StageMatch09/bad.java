// [StageMatch09] only accepts one realization, but each build makes 2. Use all, latest or best, or make one realization.
package a;

import dev.stagewright.*;

@Stage(name = "x", match = @Match(only = /*!*/true), realizations = 2)
class X {
  @Output double loss;

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
