// cannot find symbol|cannot be resolved to a type
package a;

import dev.stagewright.*;
import jakarta.validation.constraints.*;

@Stage(name = "x")
class X {
  @Arguent @Positive int threads = 1;
  @Output int made;

  @Build
  void build() {
    made = threads;
  }
}

class Main {
  void use(XRRef x) {
    XDRef dref = XStage.builder().threads(1).instantiate();
    dref = x.derivation();
  }
}
