// [StageBuild10] build() overrides a @Build method, and is none. Annotate it @Build, too.
package a;

import dev.stagewright.*;

@Stage(name = "x")
class X extends Base {
  @Override
  void /*!*/build() {
    made = 1;
  }
}

abstract class Base {
  @Output int made;

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
