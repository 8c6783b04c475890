// [StageConfig01] Map<Integer, String> cannot be configuration: the keys of a map must be String. Use a primitive, String, enum, BigInteger, BigDecimal, java.time value, URI, a record, Optional, List, Set or Map<String, …> of these, a Path or a stage.
package a;

import dev.stagewright.*;
import java.util.Map;

@Stage(name = "x")
class X {
  @Config Map<Integer, String> /*!*/value;

  @Build
  void build() {}
}

class Main {
  XRRef use(XRRef x) {
    XDRef dref = XStage.builder().value(Map.of()).instantiate();
    x.derivation().equals(dref);
    return dref.recipe().open(null);
  }
}
