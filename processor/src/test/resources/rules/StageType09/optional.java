// [StageType09] List<Optional<Path>> cannot be configuration: Path is an input, which cannot be nested there. Use it alone, in an Optional, in a List or in a Map<String, …>.
package a;

import dev.stagewright.*;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

@Stage(name = "x")
class X {
  @Config List<Optional<Path>> /*!*/value;

  @Output int made;

  @Build
  void build() {
    made = 1;
  }
}

class Main {
  XRRef use(XRRef x) {
    XDRef dref = XStage.builder().value(any()).instantiate();
    x.derivation().equals(dref);
    return dref.recipe().open(null);
  }

  <T> T any() {
    throw new IllegalStateException();
  }
}
