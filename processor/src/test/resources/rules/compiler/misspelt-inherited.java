// cannot find symbol|cannot be resolved to a type
package a;

import dev.stagewright.*;
import jakarta.validation.constraints.*;

@Stage(name = "x")
class X extends Base {
  @Output int made;

  @Build
  void build() {
    made = size;
  }
}

abstract class Base {
  @Confg @Positive int size;
}

class Main {
  void use(XRRef x) {
    XDRef dref = XStage.builder().size(1).instantiate();
    dref = x.derivation();
  }
}
