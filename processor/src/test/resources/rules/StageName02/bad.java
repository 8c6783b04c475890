// [StageName02] a.XDRef exists already, but has to be generated for a.X. Rename one of the two.
package a;

import dev.stagewright.*;

@Stage(name = "x")
/*!*/class X {
  @Output int made;

  @Build
  void build() {
    made = 1;
  }
}

class XDRef {}

class Main {
  Object use = XStage.builder();
}
