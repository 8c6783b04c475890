// [StageOutput01] size is both @Config and @Output. Choose one: what goes in, or what comes out.
package a;

import dev.stagewright.*;

@Stage(name = "x")
class X {
  @Config /*!*/@Output Object size;

  @Build
  void build() {}
}

class Main {
  XRRef use(XRRef x) {
    XDRef dref = XStage.builder().size(any()).instantiate();
    x.derivation().equals(dref);
    return dref.recipe().open(null);
  }

  <T> T any() {
    throw new IllegalStateException();
  }
}
