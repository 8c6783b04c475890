// [StageName04] a.OUTER_YStage would be generated for a.OUTER_Y, and a.Outer_YStage differs by case only. Rename one of the two: on some systems they are one file.
package a;

import dev.stagewright.*;

@Stage(name = "x")
class X {
  @Output int made;

  @Build
  void build() {
    made = 1;
  }
}

class Outer {
  @Stage(name = "y")
  static class Y {
    @Output int made;

    @Build
    void build() {
      made = 1;
    }
  }
}

@Stage(name = "y")
/*!*/class OUTER_Y {
  @Output int made;

  @Build
  void build() {
    made = 1;
  }
}

class Main {
  XRRef use(XRRef x) {
    XDRef dref = XStage.builder().instantiate();
    x.derivation().equals(dref);
    return dref.recipe().open(null);
  }
}
