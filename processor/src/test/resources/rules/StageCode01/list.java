// javac warning: [StageCode01] SEEN is static and changes: results depend on more than configuration, code and inputs. Make it a @Config field, a local variable of the build, or a constant.
package a;

import dev.stagewright.*;
import java.util.ArrayList;
import java.util.List;

@Stage(name = "x")
class X {
  private static final List<String> SEEN = new ArrayList<>();

  @Output int sum;

  @Build
  void build() {
    sum = note("x");
  }

  private static int note(String text) {
    /*!*/SEEN.add(text);
    return SEEN.size();
  }
}

class Main {
  XRRef use(XRRef x) {
    XDRef dref = XStage.builder().instantiate();
    x.derivation().equals(dref);
    return dref.recipe().open(null);
  }
}
