// [StageInput01] a.X needs itself, and no configuration of it would end. Make it an Optional<X> or a List<X>, where the first of a chain can be empty.
package a;

import dev.stagewright.*;

@Stage(name = "x")
class X {
  @Config X /*!*/before;

  @Output int made;

  @Build
  void build() {
    made = 1;
  }
}

class Main {
  XRRef use(XRRef x) {
    XDRef dref = XStage.builder().before(any()).instantiate();
    x.derivation().equals(dref);
    return dref.recipe().open(null);
  }

  <T> T any() {
    throw new IllegalStateException();
  }
}
