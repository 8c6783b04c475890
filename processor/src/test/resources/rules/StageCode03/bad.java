// javac warning: [StageCode03] name has no default, and is not required. Give it an initialiser, or write @Config(required = true).
package a;

import dev.stagewright.*;

@Stage(name = "x")
class X {
  @Config String /*!*/name;

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
