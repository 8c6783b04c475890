// [StageInput01] a.X is an input of itself, so that its configuration would never end. Make it an Optional<X> or a List<X>, which the first of a chain leaves empty.
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
