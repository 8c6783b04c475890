// [StageConfig01] Set<Path> cannot be configuration: a file or stage stands alone, in an Optional, in a List or in a Map<String, …>. Use a primitive, String, enum, BigInteger, BigDecimal, java.time value, URI, a record, Optional, List, Set or Map<String, …> of these, a Path or a stage.
package a;

import dev.stagewright.*;
import java.nio.file.Path;
import java.util.Set;

@Stage(name = "x")
class X {
  @Config Set<Path> /*!*/value;

  @Build
  void build() {}
}

class Main {
  XRRef use(XRRef x) {
    XDRef dref = XStage.builder().value(Set.of()).instantiate();
    x.derivation().equals(dref);
    return dref.recipe().open(null);
  }
}
