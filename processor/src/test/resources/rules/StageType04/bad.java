// [StageType04] Optional<Optional<String>> cannot be configuration: an Optional in an Optional cannot be told from an empty one. Use one Optional.
package a;

import dev.stagewright.*;
import java.util.Optional;

@Stage(name = "x")
class X {
  @Config Optional<Optional<String>> /*!*/value;

  @Output int made;

  @Build
  void build() {
    made = 1;
  }
}

class Main {
  XRRef use(XRRef x) {
    XDRef dref = XStage.builder().value(Optional.empty()).value(Optional.of(Optional.empty())).instantiate();
    x.derivation().equals(dref);
    return dref.recipe().open(null);
  }
}
