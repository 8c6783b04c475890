// [StageOutput10] size is a value, and a value has no path. Remove the path, or make it a Path.
package a;

import dev.stagewright.*;

@Stage(name = "x")
class X {
  @Output(/*!*/"x")
  int size;

  @Build
  void build() {
    size = 1;
  }
}

class Main {
  XRRef use(XRRef x) {
    XDRef dref = XStage.builder().instantiate();
    x.derivation().equals(dref);
    int size = x.size();
    return dref.recipe().open(null);
  }
}
