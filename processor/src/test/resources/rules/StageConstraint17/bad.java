// [StageConstraint17] @Even is not checked here. Check the value in @Build, or in the constructor of a record.
package a;

import dev.stagewright.*;
import jakarta.validation.Constraint;

@Stage(name = "x")
class X {
  @Config /*!*/@Even int value = 2;

  @Output int made;

  @Build
  void build() {
    made = 1;
  }
}

@Constraint(validatedBy = {})
@interface Even {}

class Main {
  XRRef use(XRRef x) {
    XDRef dref = XStage.builder().instantiate();
    x.derivation().equals(dref);
    return dref.recipe().open(null);
  }
}
