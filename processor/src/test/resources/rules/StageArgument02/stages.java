// [StageArgument02] others is an input, and what is built from it changes with it. Make it @Config.
package a;

import dev.stagewright.*;
import java.util.List;

@Stage(name = "x")
class X {
  @Argument List<Unused> /*!*/others;

  @Output int made;

  @Build
  void build() {
    made = 1;
  }

  @Stage(name = "y", version = "1")
  static class Unused {
    @Output int made;

    @Build
    void build() {
      made = 1;
    }
  }
}

class Main {
  XRRef use(XRRef x) {
    XDRef dref = XStage.builder().others(List.of()).instantiate();
    x.derivation().equals(dref);
    return dref.recipe().open(null);
  }
}
