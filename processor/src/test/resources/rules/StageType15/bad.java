// [StageType15] Point cannot be configuration: it is not a record. Make it a record, whose parts are known.
package a;

import dev.stagewright.*;

@Stage(name = "x")
class X {
  @Config Point /*!*/value;

  @Output int made;

  @Build
  void build() {
    made = 1;
  }
}

class Point {
  int x;
  int y;
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
