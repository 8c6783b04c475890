// [StageMatch03] smaller has no effect without best. Name the output that should be small.
package a;

import dev.stagewright.*;

@Stage(name = "x", tracks = {}, match = /*!*/@Match(smaller = true)) class X {
  @Output double loss;

  @Build
  void build() {}
}

class Main {
  XDRef dref = XStage.builder().instantiate();
}
