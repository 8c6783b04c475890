package dev.stagewright.stages.speed;

import dev.stagewright.build.Derivation;
import dev.stagewright.ref.RefPath;
import dev.stagewright.ref.RelativePath;
import java.util.Arrays;
import java.util.List;

/** The shape of a benchmark's graph: each stage waits for all from some number up to its own. */
public enum GraphShape {
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

  private static final RelativePath OUT = new RelativePath("out");

  abstract int firstAwaited(int number, int stages);

  /** Instantiates as many stages, and gives the one that needs all others. */
  Derivation<?> of(int stages, StageWork work) {
    RefPath[] outs = new RefPath[stages];
    List<RefPath> all = Arrays.asList(outs);
    for (int number = 0; number < stages - 1; number++) {
      outs[number] = new RefPath(work.stage(number, awaited(all, number)), OUT);
    }
    return work.stage(stages - 1, awaited(all, stages - 1));
  }

  private List<RefPath> awaited(List<RefPath> all, int number) {
    return all.subList(firstAwaited(number, all.size()), number);
  }
}
