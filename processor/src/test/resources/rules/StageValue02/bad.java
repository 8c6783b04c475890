// javac: [StageValue02] epochs must be at least 1, but is 0. Use a value that is allowed.
package a;

import dev.stagewright.*;
import jakarta.validation.constraints.Min;

@Stage(name = "x")
class X {
  @Config @Min(1) int epochs = 1;

  @Output int made;

  @Build
  void build() {
    made = 1;
  }
}

class Caller {
  XDRef configure() {
    return XStage.builder().epochs(/*!*/0).instantiate();
  }
}
