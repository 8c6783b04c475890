package a;

import dev.stagewright.*;

@Stage(name = "digits")
class Digits {
  @Output long sum;
  @Output int count;

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
    mean = (double) digits.sum / digits.count;
  }
}

class Main {
  ModelDRef dref = ModelStage.builder().digits(DigitsStage.builder().instantiate()).instantiate();
}
