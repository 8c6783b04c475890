// [StageConstraint15] @NotBlank is not checked on NAME, which is neither configuration nor an argument. Make it @Config or @Argument, or check it in @Build.
package a;

import dev.stagewright.*;
import jakarta.validation.constraints.*;

@Stage(name = "x")
class X {
  @NotBlank static final String /*!*/NAME = "x";

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
