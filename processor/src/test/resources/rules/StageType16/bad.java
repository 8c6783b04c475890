// [StageType16] Object cannot be configuration: there is no way to save it. Use a primitive, String, enum, BigInteger, BigDecimal, java.time value, URI, a record, Optional, List, Set or Map<String, …> of these, a Path or a stage.
package a;

import dev.stagewright.*;

@Stage(name = "x")
class X {
  @Config Object /*!*/value;

  @Output int made;

  @Build
  void build() {
    made = 1;
  }
}

class Main {
  XRRef use(XRRef x) {
    XDRef dref = XStage.builder().value("any").instantiate();
    x.derivation().equals(dref);
    return dref.recipe().open(null);
  }
}
