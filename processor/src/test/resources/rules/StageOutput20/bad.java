// [StageOutput20] "{name.txt" cannot be the path of an output: it has a brace without its partner. Close it, as in {name}, or remove it.
package a;

import dev.stagewright.*;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

@Stage(name = "x")
class X {
  @Config String name = "x";

  @Output(/*!*/"{name.txt")
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
    return dref.recipe().open(null);
  }
}
