// [StageBuild07] build() declares a Throwable that is neither an Exception nor an Error. Declare Exception, or the exceptions that it throws.
package a;

import dev.stagewright.*;

@Stage(name = "x")
class X {
  @Output int made;

  @Build
  void /*!*/build() throws Error, Throwable {}
}

class Main {
  XRRef use(XRRef x) {
    XDRef dref = XStage.builder().instantiate();
    x.derivation().equals(dref);
    return dref.recipe().open(null);
  }
}
