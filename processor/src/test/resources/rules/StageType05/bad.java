// [StageType05] Map<Integer, String> cannot be configuration: the keys of it are not String. Use a Map<String, …>, or a List.
package a;

import dev.stagewright.*;
import java.util.Map;

@Stage(name = "x")
class X {
  @Config Map<Integer, String> /*!*/value;

  @Output int made;

  @Build
  void build() {
    made = 1;
  }
}

class Main {
  XRRef use(XRRef x) {
    XDRef dref = XStage.builder().value(Map.of()).instantiate();
    x.derivation().equals(dref);
    return dref.recipe().open(null);
  }
}
