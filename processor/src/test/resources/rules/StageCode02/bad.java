// javac warning: [StageCode02] No method writes the output loss. Write it in @Build, or remove it.
package a;

import dev.stagewright.*;

@Stage(name = "x")
class X {
  @Output double accuracy;
  @Output double /*!*/loss;

  @Build
  void build() {
    accuracy = 1;
  }
}

class Main {
  XRRef use(XRRef x) {
    XDRef dref = XStage.builder().instantiate();
    x.derivation().equals(dref);
    return dref.recipe().open(null);
  }
}
