// [StageArgument01] size is both @Argument and @Config. Choose one: @Config if its value can change a result, @Argument if it cannot.
package a;

import dev.stagewright.*;

@Stage(name = "x")
class X {
  @Config @Argument int[] /*!*/size;

  @Output int made;

  @Build
  void build() {
    made = 1;
  }
}

class Main {
  XRRef use(XRRef x) {
    XDRef dref = XStage.builder().size(any()).instantiate();
    x.derivation().equals(dref);
    return dref.recipe().open(null);
  }

  <T> T any() {
    throw new IllegalStateException();
  }
}
