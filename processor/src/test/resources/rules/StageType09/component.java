// [StageType09] Part cannot be configuration: Path of its component file is an input, which cannot be nested there. Use it alone, in an Optional, in a List or in a Map<String, …>.
package a;

import dev.stagewright.*;
import java.nio.file.Path;

@Stage(name = "x")
class X {
  @Config Part /*!*/value;

  @Output int made;

  @Build
  void build() {
    made = 1;
  }
}

record Part(Path file) {}

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
