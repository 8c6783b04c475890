// [StageType06] Tree cannot be configuration: Tree of its component children contains itself. Keep the parts in a Map<String, …>, where they refer to one another by key.
package a;

import dev.stagewright.*;
import java.util.List;

@Stage(name = "x")
class X {
  @Config Tree /*!*/value;

  @Output int made;

  @Build
  void build() {
    made = 1;
  }
}

record Tree(List<Tree> children) {}

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
