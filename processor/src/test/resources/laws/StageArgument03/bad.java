// [StageArgument03] Set<Path> cannot be an argument: Path is an input, which changes the result. Make it @Config.
package a;

import dev.stagewright.*;
import java.nio.file.Path;
import java.util.Set;

@Stage(name = "x")
class X {
  @Argument Set<Path> /*!*/files;

  @Output int made;

  @Build
  void build() {}
}

class Main {
  XRRef use(XRRef x) {
    XDRef dref = XStage.builder().files(null).instantiate();
    x.derivation().equals(dref);
    return dref.recipe().open(null);
  }
}
