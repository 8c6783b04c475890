// [StageMatch05] choose(List<String>) cannot be a matcher. Declare it like this: @Match static List<XRRef> choose(List<XRRef> candidates).
package a;

import dev.stagewright.*;
import java.util.List;

@Stage(name = "x")
class X {
  @Match
  static List<String> /*!*/choose(List<String> all) {
    return all;
  }

  @Build
  void build() {}
}

class Main {
  XRRef use(XRRef x) {
    XDRef dref = XStage.builder().instantiate();
    x.derivation().equals(dref);
    return dref.recipe().open(null);
  }
}
