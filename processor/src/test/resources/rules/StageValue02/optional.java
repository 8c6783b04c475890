// javac: [StageValue02] rate must be greater than 0, but is 0.0. Use a value that is allowed.
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
  Object use() {
    return XStage.builder().rate(/*!*/-0.0).epochs(2).instantiate();
  }
}
