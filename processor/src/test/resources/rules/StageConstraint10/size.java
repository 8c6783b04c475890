// [StageConstraint10] No value of value satisfies both @NotEmpty and @Size. Correct one of them.
package a;

import dev.stagewright.*;
import jakarta.validation.constraints.*;
import java.util.List;

@Stage(name = "x")
class X {
  @Config @NotEmpty /*!*/@Size(max = 0) List<String> value;

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
