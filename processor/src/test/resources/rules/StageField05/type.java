// [StageField05] Codecs is a name that generated classes use. Choose another name.
package a;

import dev.stagewright.*;

@Stage(name = "x")
class X {
  @Config int /*!*/Codecs = 1;

  @Output int made;

  @Build
  void build() {
    made = 1;
  }
}

class Main {
  XRRef use(XRRef x) {
    XDRef dref = XStage.builder().Codecs(1).instantiate();
    x.derivation().equals(dref);
    return dref.recipe().open(null);
  }
}
