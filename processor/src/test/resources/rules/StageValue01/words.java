// javac: [StageValue01] word must be a word, but is "a b". Correct the default or the constraint.
package a;

import dev.stagewright.*;
import jakarta.validation.constraints.*;

@Stage(name = "x")
class X {
  @Config
  @Pattern(regexp = "\\w+", message = "must be a word")
  String word = /*!*/"a" + " b";

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
