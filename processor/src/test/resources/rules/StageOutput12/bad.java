// [StageOutput12] Other cannot be an output value: it is a stage, and stages are inputs. Make it @Config, or promise files and values of this stage.
package a;

import dev.stagewright.*;

@Stage(name = "x")
class X {
  @Output Other /*!*/other;

  @Output int made;

  @Build
  void build() {
    made = 1;
  }
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
