// [StageType03] X.Secret[] cannot be configuration: it can change after it was set. Use List<X.Secret>.
package a;

import dev.stagewright.*;

@Stage(name = "x")
class X {
  private record Secret(int x) {}

  @Config Secret[] /*!*/value;

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
