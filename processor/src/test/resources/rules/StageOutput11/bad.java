// [StageOutput11] List<Path> cannot be an output value: Path is a file, and each file is promised by name. Promise a folder, and write the files into it: @Output("files") Path files.
package a;

import dev.stagewright.*;
import java.nio.file.Path;
import java.util.List;

@Stage(name = "x")
class X {
  @Output List<Path> /*!*/files;

  @Build
  void build() {
    files = List.of();
  }
}

class Main {
  XRRef use(XRRef x) {
    XDRef dref = XStage.builder().instantiate();
    x.derivation().equals(dref);
    List<Path> files = x.files();
    return dref.recipe().open(null);
  }
}
