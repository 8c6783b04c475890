package dev.stagewright.stages.speed;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * A benchmark of the heap that a plan takes, in processes that have little of it.
 *
 * @param folder a folder to work in
 */
record MemoryBenchmark(Path folder) {
  private static final List<String> LITTLE = List.of("-Xmx256m");

  void print(List<Integer> sizes) throws IOException, InterruptedException {
    MarkdownTable table = MarkdownTable.titled(
        "Heap in use, MiB of 256", Stream.of("shape", "stages", "instantiated", "and planned"));
    for (int stages : sizes) {
      for (GraphShape shape : GraphShape.values()) {
        Path place = Files.createDirectories(folder.resolve("plan-" + shape + "-" + stages));
        table.line(Stream.concat(Stream.of(shape, stages), measure(place, shape, stages)));
      }
    }
  }

  /** Measures a shape; a process that runs out of memory or stack says so instead. */
  private static Stream<String> measure(Path place, GraphShape shape, int stages)
      throws IOException, InterruptedException {
    try {
      return Programs.run(place, Programs.java(LITTLE, PlanRun.class, shape, stages))
          .output()
          .lines()
          .limit(2);
    } catch (IOException e) {
      return Stream.of("", e.getMessage());
    }
  }
}
