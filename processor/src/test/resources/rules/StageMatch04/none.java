// [StageMatch04] "size" is not an @Output of a.X. Add an @Output that is a number, or choose in another way.
package a;

import dev.stagewright.*;

@Stage(name = "x", match = @Match(best = /*!*/"size"))
class X {
  @Config int size = 1;

  @Output String text;

  @Build
  void build() {
    text = "x";
  }
}

class Main {
  XRRef use(XRRef x) {
    XDRef dref = XStage.builder().instantiate();
    x.derivation().equals(dref);
    return dref.recipe().open(null);
  }
}
