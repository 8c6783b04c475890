// warning: [StageConstraint14] @Min is always checked, whatever its payload. Remove payload.
package a;

import dev.stagewright.*;
import jakarta.validation.Payload;
import jakarta.validation.constraints.*;

@Stage(name = "x")
class X {
  @Config @Min(value = 1, payload = /*!*/{Slow.class}) int value = 1;

  @Output int made;

  @Build
  void build() {
    made = 1;
  }
}

class Slow implements Payload {}

class Main {
  XRRef use(XRRef x) {
    XDRef dref = XStage.builder().instantiate();
    x.derivation().equals(dref);
    return dref.recipe().open(null);
  }
}
