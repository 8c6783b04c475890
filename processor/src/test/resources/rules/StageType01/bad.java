// [StageType01] List cannot be configuration: it has no type arguments. Add them, as in List<String>.
package a;

import dev.stagewright.*;
import java.util.List;

@Stage(name = "x")
class X {
  @SuppressWarnings("rawtypes")
  @Config List /*!*/value;

  @Output int made;

  @Build
  void build() {
    made = 1;
  }
}

class Main {
  XRRef use(XRRef x) {
    XDRef dref = XStage.builder().value(List.of()).instantiate();
    x.derivation().equals(dref);
    return dref.recipe().open(null);
  }
}
