// [StageClass01] a.X is not a class. Put @Stage on a concrete class.
package a;

import dev.stagewright.*;
import java.nio.file.Path;

@Stage(name = "x")
/*!*/record X(@Config int size, @Config Path data, @Output double loss) {
  @Output static int made;

  @Build
  void build() {
    made = 1;
  }
}

class Main {
  XRRef use(XRRef x) {
    XDRef dref = XStage.builder().data(null).size(1).instantiate();
    x.derivation().equals(dref);
    return dref.recipe().open(null);
  }
}
