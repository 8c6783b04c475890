// [StageName02] a.XRRef exists already, but has to be generated for a.X. Rename one of the two.
package a;

import dev.stagewright.*;
import java.util.List;

@Stage(name = "x")
/*!*/class X {
  @Build
  void build() {}
}

class XRRef {}

@Stage(name = "y")
class Y {
  @Config X x;
  @Config List<X> more;
  @Output int size;

  @Build
  void build() {
    size = more.size();
  }
}

class Main {
  YDRef use = YStage.builder().x(XStage.builder().instantiate()).instantiate();
}
