// [StageArgument01] size is both @Argument and @Config. Choose one: @Config if its value can change a result, @Argument if it cannot.
package a;

import dev.stagewright.*;

@Stage(name = "x")
class X {
  @Config @Argument @Output int /*!*/size;

  @Build
  void build() {}
}

class Main {
  XRRef use(XRRef x) {
    XDRef dref = XStage.builder().size(1).instantiate();
    x.derivation().equals(dref);
    return dref.recipe().open(null);
  }
}
