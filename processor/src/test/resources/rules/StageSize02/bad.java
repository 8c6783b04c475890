// [StageSize02] XStage$Needsfoooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooo.class, which would be generated for a.X, has a name of 259 bytes; file systems take 255. Shorten the names of the class and of its fields.
package a;

import dev.stagewright.*;

@Stage(name = "x")
/*!*/class X {
  @Config(required = true) int foooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooo;

  @Output int made;

  @Build
  void build() {
    made = 1;
  }
}

class Main {
  XDRef use = XStage.builder().foooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooo(1).instantiate();
}
