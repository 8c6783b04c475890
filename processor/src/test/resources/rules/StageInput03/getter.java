// javac: [StageInput03] Digits.names is not an output: a value that the build of Digits gives it is not saved, so that an input does not have it. Annotate it: @Output List<String> names.
package a;

import dev.stagewright.*;
import java.util.*;

@Stage(name = "digits")
class Digits {
  @Output long sum;
  final List<String> names = new ArrayList<>();

  @Build
  void draw() {
    names.add("zero");
    sum = 45;
  }

  int size() {
    return names.size();
  }
}

@Stage(name = "model")
class Model {
  @Config List<Digits> digits;
  @Output int sizes;

  @Build
  void train() {
    sizes = digits.stream().mapToInt(/*!*/Digits::size).sum();
  }
}

class Main {
  ModelDRef dref = ModelStage.builder().instantiate();
}
