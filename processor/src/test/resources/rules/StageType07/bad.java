// [StageType07] Pair<String> cannot be configuration: it is a record with type parameters. Write a separate record for these types.
package a;

import dev.stagewright.*;

@Stage(name = "x")
class X {
  @Config Pair<String> /*!*/value;

  @Output int made;

  @Build
  void build() {
    made = 1;
  }
}

record Pair<T>(T one) {}

class Main {
  XRRef use(XRRef x) {
    XDRef dref = XStage.builder().value(new Pair<>("x")).instantiate();
    x.derivation().equals(dref);
    return dref.recipe().open(null);
  }
}
