// [StageConfig01] List<X.Secret> cannot be configuration: code generated beside X cannot see it. Use a primitive, String, enum, BigInteger, BigDecimal, java.time value, URI, a record, Optional, List, Set or Map<String, …> of these, a Path or a stage.
package a;

import dev.stagewright.*;
import java.util.List;

@Stage(name = "x")
class X {
  private record Secret(int x) {}

  @Config List<Secret> /*!*/value;

  @Build
  void build() {}
}

class Main {
  XRRef use(XRRef x) {
    XDRef dref = XStage.builder().value(List.of()).instantiate();
    x.derivation().equals(dref);
    return dref.recipe().open(null);
  }
}
