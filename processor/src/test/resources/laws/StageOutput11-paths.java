// [StageOutput11] List<Path> cannot be an output value: an output value cannot hold a file or a stage. Use a Path for a file, or a type that configuration may have.
package a;

import dev.stagewright.Build;
import dev.stagewright.BuildContext;
import dev.stagewright.Config;
import dev.stagewright.Match;
import dev.stagewright.Output;
import dev.stagewright.Stage;
import jakarta.validation.constraints.*;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

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
