// javac: [StageInput03] Digits.names is no output: what the build of Digits makes of it is not in the object of an input. Annotate it: @Output List<String> names.
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
