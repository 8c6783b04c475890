// [StageField05] folder is a name that generated classes use. Choose another name.
package a;

import dev.stagewright.*;
import java.nio.file.Path;

@Stage(name = "x")
class X {
  @Config String /*!*/folder = "";

  @Output int made;

  @Build
  void build() {
    made = 1;
  }
}

class Main {
  XRRef use(XRRef x) {
    XDRef dref = XStage.builder().folder("x").instantiate();
    x.derivation().equals(dref);
    Path folder = x.folder();
    return dref.recipe().open(null);
  }
}
