package a;

import dev.stagewright.*;
import jakarta.validation.constraints.Min;

@Stage(name = "x")
class X {
  @Config @Min(1) int epochs = 1;

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
