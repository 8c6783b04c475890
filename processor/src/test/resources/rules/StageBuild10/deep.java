// [StageBuild10] build() overrides a @Build method, but is not annotated @Build. Annotate it @Build as well.
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
