// cannot find symbol|cannot be resolved to a type
package a;

import dev.stagewright.*;
import java.nio.file.Path;

@Stage(name = "x")
class X {
  @Ouput("model.zip") Path model;

  @Build
  void build() {}
}

class Main {
  void use(XRRef x) {
    XDRef dref = XStage.builder().instantiate();
    dref = x.derivation();
    Path model = x.model();
  }
}
