package dev.stagewright.stages.speed;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.openjdk.jmh.runner.RunnerException;

/** The benchmarks of stages and hashing, beside other tools, printed as Markdown. */
final class Benchmarks {
  private Benchmarks() {}

  /** Parts of the whole, each with tables of its own. */
  private enum Part {
    PROCESSES,
    CORES,
    JMH,
    HASHING,
    MEMORY,
    SPACE;

    void print(Path folder, List<Integer> sizes, int runs)
        throws IOException, InterruptedException, RunnerException {
      switch (this) {
        case PROCESSES -> new ProcessBenchmark(folder, runs).print(sizes);
        case CORES -> new CoresBenchmark(folder, runs).print();
        case JMH -> new JmhBenchmarks(folder).print(sizes);
        case HASHING -> new HashingBenchmark(folder, runs).print();
        case MEMORY -> new MemoryBenchmark(folder).print(sizes);
        case SPACE -> new SpaceBenchmark(folder).print();
      }
    }
  }

  /** Takes a folder to make one in, numbers of stages, how often to run each, and parts. */
  public static void main(String[] arguments)
      throws IOException, InterruptedException, RunnerException {
    List<Integer> sizes =
        Stream.of(arguments[1].split(",", -1)).map(Integer::valueOf).toList();
    int runs = Integer.parseInt(arguments[2]);
    try (WorkFolder folder = WorkFolder.in(Path.of(arguments[0]))) {
      System.out.printf(
          "%nJava %s, %s cores, %s; the fastest of %s runs%n",
          Runtime.version(),
          Runtime.getRuntime().availableProcessors(),
          Files.getFileStore(folder.path()).type(),
          runs);
      for (String part : arguments[3].split(",", -1)) {
        Part.valueOf(part.toUpperCase(Locale.ROOT)).print(folder.path(), sizes, runs);
      }
    }
  }
}
