// [StageType12] Map<String, Collection<String>> cannot be configuration: there is no way to save Collection<String>. Use List.
package a;

import dev.stagewright.*;
import java.util.Map;

@Stage(name = "x")
class X {
  @Config Map<String, java.util.Collection<String>> /*!*/value;

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
