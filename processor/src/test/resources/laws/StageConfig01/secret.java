// [StageConfig01] Secret cannot be configuration: a secret is never saved: make it an @Argument. Use a primitive, String, enum, BigInteger, BigDecimal, java.time value, URI, a record, Optional, List, Set or Map<String, …> of these, a Path or a stage.
package a;

import dev.stagewright.*;
import dev.stagewright.realize.Secret;

@Stage(name = "x")
class X {
  @Config Secret /*!*/token;

  @Build
  void build() {}
}

class Main {
  XRRef use(XRRef x) {
    XDRef dref = XStage.builder().token(null).instantiate();
    x.derivation().equals(dref);
    return dref.recipe().open(null);
  }
}
