// [StageVersion01] The version of a.X is blank. Use a text that tells versions apart, or omit it: then the code itself counts.
package a;

import dev.stagewright.*;

@Stage(name = "x", version = /*!*/" ")
class X {
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
