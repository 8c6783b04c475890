// [StageArgument03] Comparable cannot be an argument: it is raw: say what it holds. Use a type that the classes of the stage's package can name, and Secret alone.
package a;

import dev.stagewright.*;

@Stage(name = "x")
class X {
  @Argument Comparable /*!*/raw;

  @Build
  void build() {}
}

class Main {
  XRRef use(XRRef x) {
    XDRef dref = XStage.builder().raw(null).instantiate();
    x.derivation().equals(dref);
    return dref.recipe().open(null);
  }
}
