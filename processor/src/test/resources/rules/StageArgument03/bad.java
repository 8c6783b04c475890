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
  void build() {
    made = 1;
  }
}

class Main {
  XRRef use(XRRef x) {
    XDRef dref = XStage.builder().files(any()).instantiate();
    x.derivation().equals(dref);
    return dref.recipe().open(null);
  }

  <T> T any() {
    throw new IllegalStateException();
  }
}
