// [StageType02] List<?> cannot be configuration: ? is not one type. Name the type itself.
package a;

import dev.stagewright.*;
import java.util.List;

@Stage(name = "x")
class X {
  @Config List<?> /*!*/value;

  @Output int made;

  @Build
  void build() {
    made = 1;
  }
}

class Main {
  XRRef use(XRRef x) {
    XDRef dref = XStage.builder().value(List.of(1)).instantiate();
    x.derivation().equals(dref);
    return dref.recipe().open(null);
  }
}
