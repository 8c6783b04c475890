// [StageOutput06] The output file file has no path. Give it one: @Output("file").
package a;

import dev.stagewright.*;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

@Stage(name = "x")
class X {
  /*!*/@Output Path file;

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
