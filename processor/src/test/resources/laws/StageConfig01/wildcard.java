// [StageConfig01] List<?> cannot be configuration: it does not say what there is to save. Use a primitive, String, enum, BigInteger, BigDecimal, java.time value, URI, a record, Optional, List, Set or Map<String, …> of these, a Path or a stage.
package a;

import dev.stagewright.*;
import java.util.List;

@Stage(name = "x")
class X {
  @Config List<?> /*!*/value;

  @Build
  void build() {}
}

class Main {
  XRRef use(XRRef x) {
    XDRef dref = XStage.builder().value(List.of(1)).instantiate();
    x.derivation().equals(dref);
    return dref.recipe().open(null);
  }
}
