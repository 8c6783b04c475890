// [StageConstraint17] @Valid is not checked here. Check the value in @Build, or in the constructor of a record.
package a;

import dev.stagewright.*;
import jakarta.validation.Valid;

@Stage(name = "x")
class X {
  @Config(required = true) /*!*/@Valid Point value;

  @Output int made;

  @Build
  void build() {
    made = 1;
  }
}

record Point(int x) {}

class Main {
  XRRef use(XRRef x) {
    XDRef dref = XStage.builder().value(any()).instantiate();
    x.derivation().equals(dref);
    return dref.recipe().open(null);
  }

  <T> T any() {
    throw new IllegalStateException();
  }
}
