// [StageMatch08] "text" is not a number among the outputs of a.X. Name one of [loss].
package a;

import dev.stagewright.*;

@Stage(name = "x", match = @Match(best = /*!*/"text"))
class X {
  @Output String text;
  @Output double loss;

  @Build
  void build() {
    text = "x";
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
