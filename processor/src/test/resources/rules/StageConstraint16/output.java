// [StageConstraint16] @NotBlank of javax.validation is not checked. Import it from jakarta.validation.
package a;

import dev.stagewright.*;
import javax.validation.constraints.*;

@Stage(name = "x")
class X {
    @Output /*!*/@NotBlank String value;

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
