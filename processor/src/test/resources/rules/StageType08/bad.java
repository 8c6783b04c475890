// [StageType08] List<X.Secret> cannot be configuration: classes beside X cannot see X.Secret. Remove private from it, and from the classes around it.
package a;

import dev.stagewright.*;
import java.util.List;

@Stage(name = "x")
class X {
  private record Secret(int x) {}

  @Config List<Secret> /*!*/value;

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
