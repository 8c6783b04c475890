// javac warning: [StageCode01] counter is static and changes: results depend on more than configuration, code and inputs. Make it a @Config field, a local variable of the build, or a constant.
package a;

import dev.stagewright.*;

@Stage(name = "x")
class X {
  private static int counter;

  @Output int sum;

  @Build
  void build() {
    sum = /*!*/counter++;
  }
}

class Main {
  XRRef use(XRRef x) {
    XDRef dref = XStage.builder().instantiate();
    x.derivation().equals(dref);
    return dref.recipe().open(null);
  }
}
