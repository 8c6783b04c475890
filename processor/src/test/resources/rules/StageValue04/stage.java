// javac: [StageValue04] other is an input, and an input has no default. Remove the initialiser, and give the input to the builder.
package a;

import dev.stagewright.*;
import java.nio.file.Path;

@Stage(name = "x")
class X {
  @Config Other other = /*!*/new Other();

  @Output int made;

  @Build
  void build() {
    made = 1;
  }
}

class Main {
  XRRef use(XRRef x) {
    XDRef dref = XStage.builder().other(any()).instantiate();
    x.derivation().equals(dref);
    return dref.recipe().open(null);
  }

  <T> T any() {
    throw new IllegalStateException();
  }
}

@Stage(name = "other")
class Other {
  @Output int made;

  @Build
  void build() {
    made = 1;
  }
}
