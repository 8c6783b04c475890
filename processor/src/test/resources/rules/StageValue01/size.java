// javac: [StageValue01] layers must not be empty, but is List.of(). Correct the default or the constraint.
package a;

import dev.stagewright.*;
import jakarta.validation.constraints.NotEmpty;
import java.util.List;

@Stage(name = "x")
class X {
  @Config @NotEmpty List<Integer> layers = /*!*/List.of();

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
