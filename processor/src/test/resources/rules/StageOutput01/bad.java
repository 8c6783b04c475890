// [StageOutput01] size is both @Config and @Output. Choose one: what goes in, or what comes out.
package a;

import dev.stagewright.*;

@Stage(name = "x")
class X {
  @Config /*!*/@Output int size;

  @Output int made;

  @Build
  void build() {
    made = 1;
  }
}

class Main {
  XRRef use(XRRef x) {
    XDRef dref = XStage.builder().size(1).instantiate();
    x.derivation().equals(dref);
    int size = x.size();
    return dref.recipe().open(null);
  }
}
