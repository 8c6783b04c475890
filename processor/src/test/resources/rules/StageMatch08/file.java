// [StageMatch08] "file" is not a number among the outputs of a.X. Add an @Output that is a number, or choose in another way.
package a;

import dev.stagewright.*;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

@Stage(name = "x", match = @Match(best = /*!*/"file"))
class X {
  @Output("x")
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
