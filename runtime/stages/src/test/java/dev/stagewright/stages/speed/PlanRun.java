package dev.stagewright.stages.speed;

import dev.stagewright.Store;
import dev.stagewright.build.Derivation;
import dev.stagewright.build.Plan;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;

/** A process that plans stages, none of which are built, and tells what memory holds then. */
final class PlanRun {
  private PlanRun() {}

  /** Takes a shape and a number of stages; prints MiB: of the derivations, and with their plan. */
  public static void main(String[] arguments) {
    Derivation<?> last =
        GraphShape.valueOf(arguments[0]).of(Integer.parseInt(arguments[1]), StageWork.TRIVIAL);
    System.out.println(used());
    try (Store store = Store.open(Path.of("store"))) {
      Plan<?> plan = store.plan(last);
      plan.steps();
      System.out.println(used());
      System.out.println(plan.steps().size());
    }
  }

  private static long used() {
    System.gc();
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() >> 20;
  }
}
