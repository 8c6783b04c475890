// warning: [StageConstraint13] @NotEmpty adds nothing to @Size. Remove it.
package a;

import dev.stagewright.*;
import jakarta.validation.constraints.*;
import java.util.List;

@Stage(name = "x")
class X {
  @Config /*!*/@NotEmpty @Size(min = 1, max = 9) List<String> value;

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
