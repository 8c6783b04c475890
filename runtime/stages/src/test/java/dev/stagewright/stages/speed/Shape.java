package dev.stagewright.stages.speed;

import dev.stagewright.ref.RefPath;
import java.util.Arrays;
import java.util.List;

/**
 * How the stages of a benchmark hang together: each waits for all from some number up to its own.
 */
public enum Shape {
  /** Each waits for the one before. */
  CHAIN {
    @Override
    int firstAwaited(int number, int stages) {
      return Math.max(0, number - 1);
    }
  },

  /** The last waits for all others, which wait for nothing. */
  FAN {
    @Override
    int firstAwaited(int number, int stages) {
      return number == stages - 1 ? 0 : number;
    }
  };

  abstract int firstAwaited(int number, int stages);

  /** Instantiates as many stages, and gives the one that needs all others. */
  LinkDRef of(int stages) {
    RefPath[] outs = new RefPath[stages];
    List<RefPath> all = Arrays.asList(outs);
    for (int number = 0; number < stages - 1; number++) {
      outs[number] =
          link(number, all.subList(firstAwaited(number, stages), number)).out();
    }
    return link(stages - 1, all.subList(firstAwaited(stages - 1, stages), stages - 1));
  }

  private static LinkDRef link(int number, List<RefPath> before) {
    return LinkStage.builder().number(number).before(before).instantiate();
  }
}
