// warning: [StageConfig02] file is an input, and inputs are always required. Remove required.
package a;

import dev.stagewright.*;
import java.nio.file.Path;

@Stage(name = "x")
class X {
  @Config(required = /*!*/true) Path file;

  @Output int made;

  @Build
  void build() {
    made = 1;
  }
}

class Main {
  XRRef use(XRRef x) {
    XDRef dref = XStage.builder().file(any()).instantiate();
    x.derivation().equals(dref);
    return dref.recipe().open(null);
  }

  <T> T any() {
    throw new IllegalStateException();
  }
}
