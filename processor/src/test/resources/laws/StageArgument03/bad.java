// [StageArgument03] X.Hidden cannot be an argument: code generated beside X cannot see it. Use a type that the classes of the stage's package can name, and Secret alone.
package a;

import dev.stagewright.*;

@Stage(name = "x")
class X {
  @Argument Hidden /*!*/hidden;

  @Build
  void build() {}

  private static class Hidden {}
}

class Main {
  XRRef use(XRRef x) {
    XDRef dref = XStage.builder().hidden(null).instantiate();
    x.derivation().equals(dref);
    return dref.recipe().open(null);
  }
}
