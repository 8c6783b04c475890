// [StageBuild10] build() overrides a @Build method, and is none. Annotate it @Build, too.
package a;

import dev.stagewright.*;

@Stage(name = "x")
class X extends Middle {
  @Override
  void /*!*/build() {}
}

abstract class Middle extends Base {}

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
