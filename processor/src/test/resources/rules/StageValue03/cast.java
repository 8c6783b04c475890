// javac: [StageValue03] title cannot be null. Give it a value, or omit the call if there is a default.
package a;

import dev.stagewright.*;
import java.util.Optional;

@Stage(name = "x")
class X {
  @Config String name = "x";
  @Config Optional<String> title;

  @Output int made;

  @Build
  void build() {
    made = 1;
  }
}

class Caller {
  XDRef configure() {
    return XStage.builder().title(/*!*/(Optional<String>) null).instantiate();
  }
}
