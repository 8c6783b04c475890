// [StageArgument04] Optional<Secret> cannot be an argument: a secret that does not stand alone would never get its value. Give each Secret an @Argument of its own.
package a;

import dev.stagewright.*;
import dev.stagewright.build.Secret;
import java.util.Optional;

@Stage(name = "x")
class X {
  @Argument Optional<Secret> /*!*/token;

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
