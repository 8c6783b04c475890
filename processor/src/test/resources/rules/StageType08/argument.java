// [StageType08] X.Hidden cannot be an argument: classes beside X cannot see it. Remove private from it, and from the classes around it.
package a;

import dev.stagewright.*;

@Stage(name = "x")
class X {
  @Argument Hidden /*!*/hidden;

  @Output int made;

  @Build
  void build() {
    made = 1;
  }

  private static class Hidden {}
}

class Main {
  XRRef use(XRRef x) {
    XDRef dref = XStage.builder().hidden(any()).instantiate();
    x.derivation().equals(dref);
    return dref.recipe().open(null);
  }

  <T> T any() {
    throw new IllegalStateException();
  }
}
