// [StageName01] "no name" is not a stage name. Take 1 to 100 ASCII letters, digits, '.', '_' and '-', starting with a letter or digit and not ending with a dot.
package a;

import dev.stagewright.*;

@Stage(name = /*!*/"no name")
class X {
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
