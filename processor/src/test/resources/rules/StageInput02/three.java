// [StageInput02] a.X is an input of itself: a.X -> a.Y -> a.Z -> a.X. Make one of them an Optional or a List, which can be empty.
package a;

import dev.stagewright.*;

@Stage(name = "x")
class X extends Base {
  @Output int made;

  @Build
  void build() {
    made = 1;
  }
}

abstract class Base {
  @Config Y /*!*/other;
}

@Stage(name = "y")
class Y {
  @Config Z other;

  @Output int made;

  @Build
  void build() {
    made = 1;
  }
}

@Stage(name = "z")
class Z {
  @Config X other;

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
