package a;

import dev.stagewright.*;
import dev.stagewright.build.Secret;

@Stage(name = "x")
class X {
  @Argument Secret token = Secret.environment("TOKEN");

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
