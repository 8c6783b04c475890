// [StageConstraint02] @DecimalMin does not fit Optional<String>. Put it on a field that it can judge, or remove it.
package a;

import dev.stagewright.*;
import jakarta.validation.constraints.*;
import java.util.Optional;

@Stage(name = "x")
class X {
  @Config /*!*/@DecimalMin("1") Optional<String> value;

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
