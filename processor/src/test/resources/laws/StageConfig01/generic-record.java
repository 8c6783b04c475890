// [StageConfig01] Pair<String> cannot be configuration: it is a record with type parameters. Use a primitive, String, enum, BigInteger, BigDecimal, java.time value, URI, a record, Optional, List, Set or Map<String, …> of these, a Path or a stage.
package a;

import dev.stagewright.*;

@Stage(name = "x")
class X {
  @Config Pair<String> /*!*/value;

  @Build
  void build() {}
}

record Pair<T>(T one) {}

class Main {
  XRRef use(XRRef x) {
    XDRef dref = XStage.builder().value(new Pair<>("x")).instantiate();
    x.derivation().equals(dref);
    return dref.recipe().open(null);
  }
}
