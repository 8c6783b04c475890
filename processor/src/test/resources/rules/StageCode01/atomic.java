// javac warning: [StageCode01] RUNS is static and changes: results depend on more than configuration, code and inputs. Make it a @Config field, a local variable of the build, or a constant.
package a;

import dev.stagewright.*;
import java.util.concurrent.atomic.AtomicInteger;

@Stage(name = "x")
class X {
  static final AtomicInteger RUNS = new AtomicInteger();

  @Output int sum;

  @Build
  void build() {
    java.util.function.IntSupplier runs = X::runs;
    sum = runs.getAsInt();
  }

  private static int runs() {
    return /*!*/RUNS.get();
  }
}

class Main {
  XRRef use(XRRef x) {
    XDRef dref = XStage.builder().instantiate();
    x.derivation().equals(dref);
    return dref.recipe().open(null);
  }
}
