// [StageOutput17] "OUT" cannot be the path of an output: it holds "out/x/y". Put them side by side, or promise the folder alone.
package a;

import dev.stagewright.*;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

@Stage(name = "x")
class X {
  @Output("out/x/y")
  Path one;

  @Output(/*!*/"OUT")
  Path other;

  @Build
  void build() throws IOException {
    Files.writeString(one, "x");
    Files.writeString(other, "x");
  }
}

class Main {
  XRRef use(XRRef x) {
    XDRef dref = XStage.builder().instantiate();
    x.derivation().equals(dref);
    return dref.recipe().open(null);
  }
}
