// cannot find symbol|cannot be resolved to a type
package a;

import dev.stagewright.*;

@Stage(name = "x")
class X {
  @Build
  Missing build() {
    return null;
  }
}

class Main {
  void use() {
    XDRef dref = XStage.builder().instantiate();
    XRRef x = dref.recipe().open(null);
    dref = x.derivation();
  }
}
