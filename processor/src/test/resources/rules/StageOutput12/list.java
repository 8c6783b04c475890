// [StageOutput12] List<Other> cannot be an output value: Other is a stage, and stages are inputs. Make it @Config, or promise files and values of this stage.
package a;

import dev.stagewright.*;
import java.util.List;

@Stage(name = "x")
class X {
  @Output List<Other> /*!*/size;

  @Build
  void build() {}
}

@Stage(name = "y")
class Other {
  @Output int size;

  @Build
  void build() {
    size = 1;
  }
}

class Main {
  XRRef use(XRRef x) {
    XDRef dref = XStage.builder().instantiate();
    x.derivation().equals(dref);
    return dref.recipe().open(null);
  }
}
