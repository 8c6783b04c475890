// cannot find symbol|cannot be resolved to a variable
package a;

import dev.stagewright.*;

@Stage(name = "x", match = @Match(best = Missing.NAME))
class X {
  @Output int size;

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
