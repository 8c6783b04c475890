// [StageOutput11] Object cannot be an output value: there is no way to save it. Use a Path for a file, or a type that configuration may have.
package a;

import dev.stagewright.*;

@Stage(name = "x")
class X {
  /*!*/@Output Object value;

  @Build
  void build() {}
}

class Main {
  XRRef use(XRRef x) {
    XDRef dref = XStage.builder().instantiate();
    x.derivation().equals(dref);
    Object value = x.value();
    return dref.recipe().open(null);
  }
}
