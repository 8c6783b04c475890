// [StageOutput18] "{other}.gz" cannot be the path of an output: other is not a String. Use a String, whose text is known, or a fixed name.
package a;

import dev.stagewright.*;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

@Stage(name = "x")
class X {
  @Config Path other;

  @Output(/*!*/"{other}.gz")
  Path file;

  @Build
  void build() throws IOException {
    Files.writeString(file, "x");
  }
}

class Main {
  XRRef use(XRRef x) {
    XDRef dref = XStage.builder().other(any()).instantiate();
    x.derivation().equals(dref);
    return dref.recipe().open(null);
  }

  <T> T any() {
    throw new IllegalStateException();
  }
}
