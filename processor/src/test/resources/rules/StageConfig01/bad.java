// warning: [StageConfig01] size is required, and may be empty. Take the Optional away, or required: an Optional is empty where nothing is given.
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
