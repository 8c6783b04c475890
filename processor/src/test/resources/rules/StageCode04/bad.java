// javac warning: [StageCode04] The derivation is not used: instantiate() builds nothing. Keep it and realize it with a store, or remove the call.
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
