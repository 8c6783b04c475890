package dev.stagewright.stages.speed;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.commons.io.FileUtils;
import org.openjdk.jmh.runner.RunnerException;

/** Prints how fast this is, and others beside it, as Markdown. */
final class Speed {
  private Speed() {}

  /** Parts of the whole, each with tables of its own. */
  private enum Part {
    PROCESSES,
    CORES,
    JMH,
    HASHING,
    MEMORY,
    SPACE
  }

  /** Takes a folder to make one in, numbers of stages, how often to run each, and parts. */
  public static void main(String[] arguments)
      throws IOException, InterruptedException, RunnerException {
    Path folder = Path.of(arguments[0], "stagewright-speed").toAbsolutePath();
    List<Integer> sizes =
        Stream.of(arguments[1].split(",", -1)).map(Integer::valueOf).toList();
    int runs = Integer.parseInt(arguments[2]);
    FileUtils.deleteDirectory(folder.toFile());
    Files.createDirectories(folder);
    System.out.printf(
        "%nJava %s, %d cores, %s; the fastest of %d runs%n",
        Runtime.version(),
        Runtime.getRuntime().availableProcessors(),
        Files.getFileStore(folder).type(),
        runs);
    for (String part : arguments[3].split(",", -1)) {
      switch (Part.valueOf(part.toUpperCase(Locale.ROOT))) {
        case PROCESSES -> new WholeProcesses(folder, runs).print(sizes);
        case CORES -> new Cores(folder, runs).print();
        case JMH -> new InProcess(folder).print(sizes);
        case HASHING -> new Hashing(folder, runs).print();
        case MEMORY -> new Memory(folder).print(sizes);
        case SPACE -> new Space(folder).print();
      }
    }
    FileUtils.deleteDirectory(folder.toFile());
  }
}
