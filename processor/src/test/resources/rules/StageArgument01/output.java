// [StageArgument01] threads is both @Argument and @Output. Choose one: what goes in, or what comes out.
package a;

import dev.stagewright.*;

@Stage(name = "x")
class X {
  @Argument @Output int /*!*/threads;

  @Build
  void build() {}
}

class Main {
  XRRef use(XRRef x) {
    XDRef dref = XStage.builder().threads(1).instantiate();
    x.derivation().equals(dref);
    return dref.recipe().open(null);
  }
}
