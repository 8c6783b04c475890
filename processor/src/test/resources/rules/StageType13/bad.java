// [StageType13] Function<Double, Double> cannot be configuration: it is an interface, whose values cannot be saved. Use an enum to choose among a few, or make it an @Argument if it changes no result.
package a;

import dev.stagewright.*;
import java.util.function.Function;

@Stage(name = "x")
class X {
  @Config Function<Double, Double> /*!*/loss;

  @Output int made;

  @Build
  void build() {
    made = 1;
  }
}

class Main {
  XRRef use(XRRef x) {
    XDRef dref = XStage.builder().loss(any()).instantiate();
    x.derivation().equals(dref);
    return dref.recipe().open(null);
  }

  <T> T any() {
    throw new IllegalStateException();
  }
}
