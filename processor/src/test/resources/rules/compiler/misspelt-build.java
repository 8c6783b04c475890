// cannot find symbol|cannot be resolved to a type
package a;

import dev.stagewright.*;

@Stage(name = "x")
class X {
  @Output int made;

  @Biuld
  void build() {
    made = 1;
  }
}

class Main {
  void use(XRRef x) {
    XDRef dref = XStage.builder().instantiate();
    dref = x.derivation();
    int made = x.made();
  }
}
