// [StageConfig01] int[] cannot be configuration: arrays can be changed: use a List. Use a primitive, String, enum, BigInteger, BigDecimal, java.time value, URI, a record, Optional, List, Set or Map<String, …> of these, a Path or a stage.
package a;

import dev.stagewright.*;

@Stage(name = "x")
class X {
  @Config int[] /*!*/value;

  @Build
  void build() {}
}

class Main {
  XRRef use(XRRef x) {
    XDRef dref = XStage.builder().value(new int[1]).instantiate();
    x.derivation().equals(dref);
    return dref.recipe().open(null);
  }
}
