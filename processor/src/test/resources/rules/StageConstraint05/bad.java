// [StageConstraint05] @Positive is not checked on the record component units. Check it in the constructor of the record.
package a;

import dev.stagewright.*;
import jakarta.validation.constraints.*;
import java.util.List;

@Stage(name = "x")
class X {
  record Net(Layer first, String name) {}

  record Layer(@Positive int units) {}

  @Config List<Net> /*!*/names;

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
