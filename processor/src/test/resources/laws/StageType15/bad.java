// [StageType15] Point cannot be configuration: it is not a record. Make it a record, whose parts are known.
package a;

import dev.stagewright.*;

@Stage(name = "x")
class X {
  @Config Point /*!*/value;

  @Output int made;

  @Build
  void build() {}
}

class Point {
  int x;
  int y;
}

class Main {
  XRRef use(XRRef x) {
    XDRef dref = XStage.builder().value(null).instantiate();
    x.derivation().equals(dref);
    return dref.recipe().open(null);
  }
}
