package a;

import dev.stagewright.*;

@Stage(name = "x")
class X {
  @Config Loss loss = Loss.SQUARED;

  @Output int made;

  @Build
  void build() {
    made = 1;
  }

  enum Loss {
    SQUARED,
    ABSOLUTE
  }
}

class Main {
  XRRef use(XRRef x) {
    XDRef dref = XStage.builder().loss(X.Loss.ABSOLUTE).instantiate();
    x.derivation().equals(dref);
    return dref.recipe().open(null);
  }
}
