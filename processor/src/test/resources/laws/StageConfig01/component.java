// [StageConfig01] Bad cannot be configuration: its component bytes is at fault: arrays can be changed: use a List. Use a primitive, String, enum, BigInteger, BigDecimal, java.time value, URI, a record, Optional, List, Set or Map<String, …> of these, a Path or a stage.
package a;

import dev.stagewright.*;

@Stage(name = "x")
class X {
  @Config Bad /*!*/value;

  @Build
  void build() {}
}

record Bad(byte[] bytes) {}

class Main {
  XRRef use(XRRef x) {
    XDRef dref = XStage.builder().value(new Bad(null)).instantiate();
    x.derivation().equals(dref);
    return dref.recipe().open(null);
  }
}
