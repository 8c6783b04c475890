// [StageConstraint02] @Pattern does not fit List<String>. Put it on a field that it can judge, or remove it.
package a;

import dev.stagewright.*;
import jakarta.validation.constraints.*;
import java.util.List;

@Stage(name = "x")
class X {
  @Config /*!*/@Pattern(regexp = "x") List<String> value;

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
