// [StageType09] Set<Path> cannot be configuration: Path is an input, which cannot be nested there. Use it alone, in an Optional, in a List or in a Map<String, …>.
package a;

import dev.stagewright.*;
import java.nio.file.Path;
import java.util.Set;

@Stage(name = "x")
class X {
  @Config Set<Path> /*!*/value;

  @Output int made;

  @Build
  void build() {
    made = 1;
  }
}

class Main {
  XRRef use(XRRef x) {
    XDRef dref = XStage.builder().value(Set.of()).instantiate();
    x.derivation().equals(dref);
    return dref.recipe().open(null);
  }
}
