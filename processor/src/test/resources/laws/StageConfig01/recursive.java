// [StageConfig01] Tree cannot be configuration: its component children is at fault: it is a record that holds itself. Use a primitive, String, enum, BigInteger, BigDecimal, java.time value, URI, a record, Optional, List, Set or Map<String, …> of these, a Path or a stage.
package a;

import dev.stagewright.*;
import java.util.List;

@Stage(name = "x")
class X {
  @Config Tree /*!*/value;

  @Build
  void build() {}
}

record Tree(List<Tree> children) {}

class Main {
  XRRef use(XRRef x) {
    XDRef dref = XStage.builder().value(null).instantiate();
    x.derivation().equals(dref);
    return dref.recipe().open(null);
  }
}
