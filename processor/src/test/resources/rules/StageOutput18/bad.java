// [StageOutput18] "{size}.txt" cannot be the path of an output: size is not a String. Use a String, whose text is known, or a fixed name.
package a;

import dev.stagewright.*;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

@Stage(name = "x")
class X {
  @Config int size = 1;

  @Output(/*!*/"{size}.txt")
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
    dref.file();
    return dref.recipe().open(null);
  }
}
