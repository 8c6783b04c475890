// [StageOutput16] "ü" cannot be the path of an output: it is the same file as "ü" in a Unicode normal form, as "u\u0308" is as "\u00fc". Use names that differ by more.
package a;

import dev.stagewright.*;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

@Stage(name = "x")
class X {
  @Output("\u00fc")
  Path one;

  @Output(/*!*/"u\u0308")
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
