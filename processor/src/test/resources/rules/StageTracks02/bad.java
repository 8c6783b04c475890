// warning: [StageTracks02] tracks names Hidden twice. Name it once.
package a;

import dev.stagewright.*;

@Stage(name = "x", tracks = {Hidden.class, /*!*/Hidden.class})
class X {
  @Output int made;

  @Build
  void build() {
    made = 1;
  }
}

class Hidden {}

class Main {
  XRRef use(XRRef x) {
    XDRef dref = XStage.builder().instantiate();
    x.derivation().equals(dref);
    return dref.recipe().open(null);
  }
}
