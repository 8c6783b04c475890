// [StageClass03] a.X has type parameters. Put @Stage on a subclass that names the types.
package a;

import dev.stagewright.*;

@Stage(name = "x")
/*!*/class X<T> {
  @Config T value;

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
