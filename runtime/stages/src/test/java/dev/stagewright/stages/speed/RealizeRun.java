package dev.stagewright.stages.speed;

import dev.stagewright.Store;
import dev.stagewright.store.Durability;
import java.nio.file.Path;
import java.util.List;

/** One run as a user starts it: a process that opens a store, and realizes. */
final class RealizeRun {
  private RealizeRun() {}

  /** Returns the command for a run. */
  static List<String> command(List<String> options, BenchmarkJob job, Durability durability) {
    return Programs.java(
        options,
        RealizeRun.class,
        job.shape().name(),
        job.stages(),
        job.work().name(),
        job.cores(),
        durability.name());
  }

  /** Takes a shape, a number of stages, their work, cores, and whether everything is flushed. */
  public static void main(String[] arguments) {
    BenchmarkJob job = new BenchmarkJob(
        GraphShape.valueOf(arguments[0]),
        Integer.parseInt(arguments[1]),
        StageWork.valueOf(arguments[2]),
        Integer.parseInt(arguments[3]));
    try (Store store = Store.open(Path.of("store"), Durability.valueOf(arguments[4]))) {
      System.out.println(store.withCores(job.cores()).realize(job.last()).rref());
    }
  }
}
