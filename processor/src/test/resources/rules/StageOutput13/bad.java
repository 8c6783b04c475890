// [StageOutput13] Secret cannot be an output value: a secret is never saved. Remove it: every reader of the store could read it.
package a;

import dev.stagewright.*;
import dev.stagewright.build.Secret;

@Stage(name = "x")
class X {
  @Output Secret /*!*/token;

  @Output int made;

  @Build
  void build() {
    made = 1;
  }
}

class Main {
  XRRef use(XRRef x) {
    XDRef dref = XStage.builder().instantiate();
    x.derivation().equals(dref);
    return dref.recipe().open(null);
  }
}
