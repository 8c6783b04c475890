// [StageMatch04] "text" is not a numeric @Output of a.X. Add one, or choose otherwise.
package a;

import dev.stagewright.*;

@Stage(name = "x", match = @Match(best = /*!*/"text"))
class X {
  @Output String text;

  @Build
  void build() {}
}

class Main {
  XRRef use(XRRef x) {
    XDRef dref = XStage.builder().instantiate();
    x.derivation().equals(dref);
    return dref.recipe().open(null);
  }
}
