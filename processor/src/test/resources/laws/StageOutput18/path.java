// [StageOutput18] "{other}.gz" cannot be the path of an output: other is no String. Use a String, whose text is known, or a fixed name.
package a;

import dev.stagewright.*;
import java.nio.file.Path;

@Stage(name = "x")
class X {
  @Config Path other;

  @Output(/*!*/"{other}.gz")
  Path file;

  @Build
  void build() {}
}

class Main {
  XRRef use(XRRef x) {
    XDRef dref = XStage.builder().other(null).instantiate();
    x.derivation().equals(dref);
    return dref.recipe().open(null);
  }
}
