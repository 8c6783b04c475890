// [StageConstraint02] @Positive does not fit Path. Put it on a field that it can judge, or remove it.
package a;

import dev.stagewright.*;
import jakarta.validation.constraints.*;
import java.nio.file.Path;

@Stage(name = "x")
class X {
  @Config /*!*/@Positive Path value;

  @Output int made;

  @Build
  void build() {
    made = 1;
  }
}

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
