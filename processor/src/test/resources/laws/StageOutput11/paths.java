// [StageOutput11] List<Path> cannot be an output value: an output value cannot hold a file or a stage. Use a Path for a file, or a type that configuration may have.
package a;

import dev.stagewright.*;
import java.nio.file.Path;
import java.util.List;

@Stage(name = "x")
class X {
  /*!*/@Output List<Path> files;

  @Build
  void build() {}
}

class Main {
  XRRef use(XRRef x) {
    XDRef dref = XStage.builder().instantiate();
    x.derivation().equals(dref);
    List<Path> files = x.files();
    return dref.recipe().open(null);
  }
}
