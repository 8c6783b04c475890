package a;

import dev.stagewright.*;
import java.util.Optional;

@Stage(name = "x")
class X {
  @Config Y other;

  @Output int made;

  @Build
  void build() {}
}

@Stage(name = "y")
class Y {
  @Config Optional<X> other;

  @Output int made;

  @Build
  void build() {}
}

class Main {
  XRRef use(XRRef x) {
    XDRef dref = XStage.builder().other(null).instantiate();
    x.derivation().equals(dref);
    return dref.recipe().open(null);
  }
}
