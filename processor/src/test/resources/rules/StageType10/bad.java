// [StageType10] Secret cannot be configuration: a secret is never saved. Make it an @Argument.
package a;

import dev.stagewright.*;
import dev.stagewright.build.Secret;

@Stage(name = "x")
class X {
  @Config Secret /*!*/token;

  @Output int made;

  @Build
  void build() {
    made = 1;
  }
}

class Main {
  XRRef use(XRRef x) {
    XDRef dref = XStage.builder().token(any()).instantiate();
    x.derivation().equals(dref);
    return dref.recipe().open(null);
  }

  <T> T any() {
    throw new IllegalStateException();
  }
}
