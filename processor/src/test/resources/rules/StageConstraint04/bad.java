// [StageConstraint04] @NotBlank is not checked on the elements of names. Check each element in @Build; for an Optional, put the constraint on the field.
package a;

import dev.stagewright.*;
import jakarta.validation.constraints.*;
import java.util.List;
import java.util.Map;

@Stage(name = "x")
class X {
  @Config Map<String, List<@NotBlank String>> /*!*/names;

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
