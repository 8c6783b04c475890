// javac warning: [StageCode02] No method writes the output text. Write it in @Build, or remove it.
package a;

import dev.stagewright.*;
import java.nio.file.Path;

@Stage(name = "x")
class X {
  @Output("x.txt")
  Path /*!*/text;

  @Build
  void build() {}
}

class Main {
  XRRef use(XRRef x) {
    XDRef dref = XStage.builder().instantiate();
    x.derivation().equals(dref);
    return dref.recipe().open(null);
  }
}
