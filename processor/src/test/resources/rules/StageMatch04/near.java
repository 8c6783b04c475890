// [StageMatch04] "acuracy" is not an @Output of a.X. Did you mean "accuracy"?
package a;

import dev.stagewright.*;

@Stage(name = "x", match = @Match(best = /*!*/"acuracy"))
class X {
  @Output double accuracy;

  @Build
  void build() {
    accuracy = 1;
  }
}

class Main {
  XRRef use(XRRef x) {
    XDRef dref = XStage.builder().instantiate();
    x.derivation().equals(dref);
    return dref.recipe().open(null);
  }
}
