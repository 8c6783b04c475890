package a;

import dev.stagewright.*;
import java.util.*;

@Stage(name = "x")
class X {
  @Config List<Integer> ps;

  @Argument int q;

  @Output long sum;

  @Build
  void build() {
    sum = ps.stream().mapToLong(Integer::longValue).sum();
  }
}

class Main {
  XDRef use = XStage.builder().ps(List.of(1, 2)).q(3).instantiate();
}
