// cannot find symbol|cannot be resolved to a type
package a;

import dev.stagewright.*;

@Stage(name = "x")
class X {
  @Config Point point;

  @Build
  void build() {}
}

record Point(Missing x) {}

class Main {
  void use() {
    XDRef dref = XStage.builder().point(any()).instantiate();
    XRRef x = dref.recipe().open(null);
    dref = x.derivation();
  }

  <T> T any() {
    throw new IllegalStateException();
  }
}
