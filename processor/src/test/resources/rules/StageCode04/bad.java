// javac warning: [StageCode04] The derivation is thrown away: instantiate() builds nothing. Keep it, and hand it to a store to realize, or take the call away.
package a;

import dev.stagewright.*;

@Stage(name = "x")
class X {
  @Output int made;

  @Build
  void build() {
    made = 1;
  }
}

class Caller {
  void configure(Store store) {
    /*!*/XStage.builder().instantiate();
  }
}
