package a;

import dev.stagewright.*;
import java.util.List;
import java.util.Map;

@Stage(name = "x")
class X {
  @Config Map<String, Tree> value;

  @Output int made;

  @Build
  void build() {
    made = 1;
  }
}

record Tree(List<String> children) {}

class Main {
  XRRef use(XRRef x) {
    XDRef dref = XStage.builder().instantiate();
    x.derivation().equals(dref);
    return dref.recipe().open(null);
  }
}
