// [StageOutput13] Secret cannot be an output value: a secret is never saved. Leave it out: whoever can read the store could read it.
package a;

import dev.stagewright.*;
import dev.stagewright.realize.Secret;

@Stage(name = "x")
class X {
  @Output Secret /*!*/token;

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
