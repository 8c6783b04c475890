// warning: [StageConfig01] size is required, but an Optional may be empty. Remove the Optional or required: an Optional without a value is empty.
package a;

import dev.stagewright.*;
import java.util.Optional;

@Stage(name = "x")
class X {
  @Config(required = /*!*/true) Optional<Integer> size;

  @Output int made;

  @Build
  void build() {
    made = 1;
  }
}

class Main {
  XRRef use(XRRef x) {
    XDRef dref = XStage.builder().size(Optional.of(1)).instantiate();
    x.derivation().equals(dref);
    return dref.recipe().open(null);
  }
}
