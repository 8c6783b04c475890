// cannot find symbol|cannot be resolved to a type
package a;

import dev.stagewright.*;

@Stage(name = "x")
class X {
  @Config @Missing int size;
  @Output int made;

  @Build
  void build() {
    made = size;
  }
}

class Main {
  void use() {
    XDRef dref = XStage.builder().size(1).instantiate();
    XRRef x = dref.recipe().open(null);
    dref = x.derivation();
  }
}
