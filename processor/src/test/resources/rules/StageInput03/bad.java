// javac: [StageInput03] Digits.count is not an output: a value that the build of Digits gives it is not saved, so that an input does not have it. Annotate it: @Output int count.
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
