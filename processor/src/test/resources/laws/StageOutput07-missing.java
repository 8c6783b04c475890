// [StageOutput07] "{nme}.txt" cannot be the path of an output: {nme} names no String config field. Give every file a relative path of its own, with '/' between segments.
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
  @Config String name = "x";

  @Output(/*!*/"{nme}.txt")
  Path file;

  @Build
  void build() {}
}

class Main {
  XRRef use(XRRef x) {
    XDRef dref = XStage.builder().instantiate();
    x.derivation().equals(dref);
    Path file = x.file();
    return dref.recipe().open(null);
  }
}
