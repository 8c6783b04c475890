// [StageType12] Span cannot be configuration: there is no way to save OptionalInt of its component parts.size. Use Optional<Integer>.
package a;

import dev.stagewright.*;
import java.util.List;

@Stage(name = "x")
class X {
  @Config Span /*!*/value;

  @Output int made;

  @Build
  void build() {
    made = 1;
  }
}

record Span(String name, List<Part> parts) {}

record Part(java.util.OptionalInt size) {}

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
