// [StageType16] Object cannot be an output value: there is no way to save it. Use a primitive, String, enum, BigInteger, BigDecimal, java.time value, URI, a record, Optional, List, Set or Map<String, …> of these.
package a;

import dev.stagewright.*;

@Stage(name = "x")
class X {
  @Output Object /*!*/value;

  @Build
  void build() {}
}

class Main {
  XRRef use(XRRef x) {
    XDRef dref = XStage.builder().instantiate();
    x.derivation().equals(dref);
    Object value = x.value();
    return dref.recipe().open(null);
  }
}
