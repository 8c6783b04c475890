package a;

import dev.stagewright.*;
import java.util.List;

@Stage(name = "x")
class X {
  record Net(Layer first, String name) {}

  record Layer(int units) {
    Layer {
      if (units < 1) {
        throw new IllegalArgumentException("A layer has units");
      }
    }
  }

  @Config List<Net> names;

  @Output int made;

  @Build
  void build() {
    made = 1;
  }
}

class Main {
  XRRef use(XRRef x) {
    XDRef dref = XStage.builder().instantiate();
    x.derivation().equals(dref);
    return dref.recipe().open(null);
  }
}
