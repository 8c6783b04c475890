// [StageOutput10] "x" cannot be the path of an output: size is a value, and a value has no path. Give every file a relative path of its own, with '/' between segments.
package a;

import dev.stagewright.*;

@Stage(name = "x")
class X {
  @Output(/*!*/"x")
  int size;

  @Build
  void build() {}
}

class Main {
  XRRef use(XRRef x) {
    XDRef dref = XStage.builder().instantiate();
    x.derivation().equals(dref);
    int size = x.size();
    return dref.recipe().open(null);
  }
}
