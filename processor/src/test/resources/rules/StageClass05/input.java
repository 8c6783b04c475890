// [StageClass05] a.X.Inner cannot be seen by the classes of its package. Remove private from it and from the classes around it.
package a;

import dev.stagewright.*;

@Stage(name = "x")
class X {
  @Config Inner other;

  @Build
  void build() {}

  @Stage(name = "y")
  private static /*!*/class Inner {
    @Output int made;

    @Build
    void build() {
      made = 1;
    }
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
