// javac: [StageInput03] Digits.count is no output: what the build of Digits makes of it is not in the object of an input. Annotate it: @Output int count.
package a;

import dev.stagewright.*;

@Stage(name = "digits")
class Digits {
  @Output long sum;
  int count;

  @Build
  void draw() {
    count = 3;
    sum = 45;
  }
}

@Stage(name = "model")
class Model {
  @Config Digits digits;
  @Output double mean;

  @Build
  void train() {
    mean = (double) digits.sum / digits/*!*/.count;
  }
}

class Main {
  ModelDRef dref = ModelStage.builder().digits(DigitsStage.builder().instantiate()).instantiate();
}
