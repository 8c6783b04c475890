// [StageOutput09] "{name}.gz" cannot be the path of an output: one has the same path. Give every output a path of its own.
package a;

import dev.stagewright.*;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

@Stage(name = "x")
class X {
  @Config String name = "x";

  @Output("{name}.gz")
  Path one;

  @Output(/*!*/"{name}.gz")
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
