// [StageOutput16] "Data/b" cannot be the path of an output: its folder "Data" is the same as "data" where case is ignored. Use names that differ by more.
package a;

import dev.stagewright.*;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

@Stage(name = "x")
class X {
  @Output("data/a")
  Path one;

  @Output(/*!*/"Data/b")
  Path two;

  @Build
  void build() throws IOException {
    Files.writeString(one, "x");
    Files.writeString(two, "x");
  }
}

class Main {
  XRRef use(XRRef x) {
    XDRef dref = XStage.builder().instantiate();
    x.derivation().equals(dref);
    return dref.recipe().open(null);
  }
}
