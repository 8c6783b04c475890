// [StageType03] Bad cannot be configuration: byte[] of its component bytes can change after it was set. Use List<Byte>.
package a;

import dev.stagewright.*;

@Stage(name = "x")
class X {
  @Config Bad /*!*/value;

  @Output int made;

  @Build
  void build() {
    made = 1;
  }
}

record Bad(byte[] bytes) {}

class Main {
  XRRef use(XRRef x) {
    XDRef dref = XStage.builder().value(new Bad(null)).instantiate();
    x.derivation().equals(dref);
    return dref.recipe().open(null);
  }
}
