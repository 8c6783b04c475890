package a;

import dev.stagewright.*;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

@Stage(name = "x")
class X {
  @Output("a.txt")
  Path one;

  @Output("b.txt")
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
