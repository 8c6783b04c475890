// cannot find symbol|cannot be resolved to a type
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
  @Config @Missing int size;

  @Build
  void build() {}
}

class Main {
  void use() {
    XDRef dref = XStage.builder().size(1).instantiate();
    XRRef x = dref.recipe().open(null);
    dref = x.derivation();
  }
}
