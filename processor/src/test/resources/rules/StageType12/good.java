package a;

import dev.stagewright.*;
import java.time.Instant;

@Stage(name = "x")
class X {
  @Config(required = true) Instant start;

  @Output int made;

  @Build
  void build() {
    made = 1;
  }
}

class Main {
  XRRef use(XRRef x) {
    XDRef dref = XStage.builder().start(Instant.now()).instantiate();
    x.derivation().equals(dref);
    return dref.recipe().open(null);
  }
}
