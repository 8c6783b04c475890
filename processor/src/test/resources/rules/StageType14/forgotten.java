// [StageType14] a.Other is an input of a.X, but not a stage. Annotate it @Stage.
package a;

import dev.stagewright.*;
import java.util.List;

@Stage(name = "x")
class X {
  @Config Other other;
  @Config List<Other> others;

  @Output int made;

  @Build
  void build() {
    made = 1;
  }
}

@Stage(name = "y")
class Y {
  @Config Other other;

  @Output int made;

  @Build
  void build() {
    made = 1;
  }
}

/*!*/class Other {
  @Config int size = 1;
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
