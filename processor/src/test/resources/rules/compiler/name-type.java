// incompatible types|Type mismatch
package a;

import dev.stagewright.*;

@Stage(name = 5)
class X {
  @Build
  void build() {}
}

class Main {
  void use() {
    XDRef dref = XStage.builder().instantiate();
    XRRef x = dref.recipe().open(null);
    dref = x.derivation();
  }
}
