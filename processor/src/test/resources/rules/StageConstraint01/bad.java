// [StageConstraint01] @AssertTrue is not checked here. Use one of [DecimalMax, DecimalMin, Max, Min, Negative, NegativeOrZero, NotBlank, NotEmpty, NotNull, Pattern, Positive, PositiveOrZero, Size], or check the value in @Build.
package a;

import dev.stagewright.*;
import jakarta.validation.constraints.*;

@Stage(name = "x")
class X {
  @Config /*!*/@AssertTrue boolean flag;

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
