// [StageClass01] a.X is not a class. Put @Stage on a concrete class.
package a;

import dev.stagewright.*;

@Stage(name = "x")
@/*!*/interface X {
  int size() default 1;
}

class Main {
  XRRef use(XRRef x) {
    XDRef dref = XStage.builder().instantiate();
    x.derivation().equals(dref);
    return dref.recipe().open(null);
  }
}
