// warning: [StageOutput15] a.X promises nothing: its results could not be found. Add an @Output field for a file, a folder or a value.
package a;

import dev.stagewright.*;

@Stage(name = "x")
/*!*/class X {
  @Build
  void build() {}
}

class Main {
  XRRef use(XRRef x) {
    XDRef dref = XStage.builder().instantiate();
    x.derivation().equals(dref);
    return dref.recipe().open(null);
  }
}
