// warning: [StageOutput15] a.X promises nothing: nobody can find what it makes. Add an @Output field for a file, a folder or a value.
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
