// [StageOutput11] Optional<Path> cannot be an output value: Path is a file, and each file is promised by name. Promise a folder, and write the files into it: @Output("file") Path file.
package a;

import dev.stagewright.*;
import java.nio.file.Path;
import java.util.Optional;

@Stage(name = "x")
class X {
  @Output("x.txt") Optional<Path> /*!*/file;

  @Build
  void build() {}
}

class Main {
  XRRef use(XRRef x) {
    XDRef dref = XStage.builder().instantiate();
    x.derivation().equals(dref);
    return dref.recipe().open(null);
  }
}
