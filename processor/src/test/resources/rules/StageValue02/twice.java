// javac: [StageValue02] plant must not be blank, but is " ". Use a value that is allowed.
package a;

import dev.stagewright.*;
import jakarta.validation.constraints.*;

@Stage(name = "x")
class X {
  @Config @NotBlank @Size(min = 2) String plant = "rose";

  @Output int made;

  @Build
  void build() {
    made = 1;
  }
}

class Caller {
  XDRef configure() {
    return XStage.builder().plant(/*!*/" ").instantiate();
  }
}
