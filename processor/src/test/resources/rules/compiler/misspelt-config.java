// cannot find symbol|cannot be resolved to a type
package a;

import dev.stagewright.*;
import jakarta.validation.constraints.*;

@Stage(name = "x")
class X {
  @Confg @Positive int size;
  @Output int made;

  @Build
  void build() {
    made = size;
  }
}

class Main {
  void use(XRRef x) {
    XDRef dref = XStage.builder().size(1).instantiate();
    dref = x.derivation();
    int size = x.size();
  }
}
