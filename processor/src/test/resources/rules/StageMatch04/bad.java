// [StageMatch04] "lost" is not an @Output of a.X. Did you mean "loss"?
package a;

import dev.stagewright.*;

@Stage(name = "x", match = @Match(best = /*!*/"lost"))
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
