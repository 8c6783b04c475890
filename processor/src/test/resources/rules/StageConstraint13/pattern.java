// warning: [StageConstraint13] @Pattern says nothing beside the other @Pattern. Take it away.
package a;

import dev.stagewright.*;
import jakarta.validation.constraints.*;

@Stage(name = "x")
class X {
  @Config @Pattern(regexp = "x") @Pattern(regexp = "x") String /*!*/value = "x";

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
