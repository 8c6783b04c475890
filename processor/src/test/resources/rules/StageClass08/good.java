package a;

import dev.stagewright.*;
import java.io.IOException;

@Stage(name = "x")
class X {
  @Output int made;

  @Build
  void build() throws IOException {
    made = System.in.read();
  }
}

class Main {
  XRRef use(XRRef x) {
    XDRef dref = XStage.builder().instantiate();
    x.derivation().equals(dref);
    return dref.recipe().open(null);
  }
}
