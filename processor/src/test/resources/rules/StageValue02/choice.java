// javac: [StageValue02] epochs must be at least 1, but is 0. Use a value that is allowed.
package a;

import dev.stagewright.*;
import jakarta.validation.constraints.*;
import java.util.List;
import java.util.Optional;

@Stage(name = "x")
class X {
  @Config @Min(1) int epochs = 1;
  @Config @Size(max = 2) List<String> names;
  @Config @Positive Optional<Double> rate;

  @Output int made;

  @Build
  void build() {
    made = 1;
  }
}

class Main {
  private Object names;

  Object use() {
    return XStage.builder().epochs(names == null ? 5 : (/*!*/0)).instantiate();
  }
}
