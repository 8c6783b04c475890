// [StageOutput07] "{nme}.txt" cannot be the path of an output: {nme} names no @Config field. Did you mean "name"?
package a;

import dev.stagewright.*;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

@Stage(name = "x")
class X {
  @Config String name = "x";

  @Output(/*!*/"{nme}.txt")
  Path file;

  @Build
  void build() throws IOException {
    Files.writeString(file, "x");
  }
}

class Main {
  XRRef use(XRRef x) {
    XDRef dref = XStage.builder().instantiate();
    x.derivation().equals(dref);
    Path file = x.file();
    return dref.recipe().open(null);
  }
}
