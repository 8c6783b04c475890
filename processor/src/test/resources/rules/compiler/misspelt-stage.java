// cannot find symbol|cannot be resolved to a type
package a;

import dev.stagewright.*;

@Stage(name = "x")
class X {
  @Config Other other;
  @Output int made;

  @Build
  void build() {
    made = 1;
  }
}

@Stge(name = "other")
class Other {
  @Config int size = 1;
  @Output int made;

  @Build
  void build() {
    made = size;
  }
}

class Main {
  void use(XRRef x) {
    XDRef dref = XStage.builder().other(any()).instantiate();
    dref = x.derivation();
  }

  <T> T any() {
    throw new IllegalStateException();
  }
}
