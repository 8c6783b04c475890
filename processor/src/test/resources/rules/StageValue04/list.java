// javac: [StageValue04] parts is an input, and an input has no default. Remove the initialiser, and give the input to the builder.
package a;

import dev.stagewright.*;
import java.nio.file.Path;
import java.util.List;

@Stage(name = "x")
class X {
  @Config List<Path> parts = /*!*/List.of(Path.of("a"), Path.of("b"));

  @Output int made;

  @Build
  void build() {
    made = 1;
  }
}

class Main {
  XRRef use(XRRef x) {
    XDRef dref = XStage.builder().instantiate();
    x.derivation().equals(dref);
    return dref.recipe().open(null);
  }

  <T> T any() {
    throw new IllegalStateException();
  }
}
