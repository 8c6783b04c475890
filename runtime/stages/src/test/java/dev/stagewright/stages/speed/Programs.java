package dev.stagewright.stages.speed;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Programs of this machine. */
final class Programs {
  private static final Path JAVA = Path.of(System.getProperty("java.home"), "bin");
  private static final int LAST = 200;

  private Programs() {}

  /**
   * The result of a run.
   *
   * @param seconds how long it took
   * @param processors the seconds that it kept processors busy, all together
   * @param output what it printed
   */
  record Result(double seconds, double processors, String output) {}

  /** Looks for a program where a shell would, and beside the Java that runs. */
  static boolean has(String program) {
    return Stream.concat(
            Stream.of(JAVA),
            Stream.of(System.getenv("PATH").split(File.pathSeparator)).map(Path::of))
        .anyMatch(folder -> Files.isExecutable(folder.resolve(program)));
  }

  /** Tells whether a command succeeds. */
  static boolean works(Path folder, List<String> command) throws InterruptedException {
    try {
      run(folder, command);
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  /** Returns a program that came with the Java that runs. */
  static String ofJava(String program) {
    return JAVA.resolve(program).toString();
  }

  /** Returns the words that run a main class of ours in a process of its own. */
  static List<String> java(List<String> options, Class<?> main, Object... arguments) {
    List<String> command = new ArrayList<>();
    command.add(ofJava("java"));
    command.addAll(options);
    command.addAll(List.of("-classpath", System.getProperty("java.class.path"), main.getName()));
    Stream.of(arguments).map(Object::toString).forEach(command::add);
    return command;
  }

  /** Runs a command to its end. */
  static Result run(Path folder, List<String> command) throws IOException, InterruptedException {
    Path log = folder.resolveSibling(folder.getFileName() + ".log");
    double busy = CpuTime.ofChildren();
    long start = System.nanoTime();
    int status = new ProcessBuilder(command)
        .directory(folder.toFile())
        .redirectErrorStream(true)
        .redirectOutput(log.toFile())
        .start()
        .waitFor();
    double seconds = (System.nanoTime() - start) / 1e9;
    String output = Files.readString(log);
    if (status != 0) {
      String last = output.strip().replace('\n', ' '); // a table may hold it
      throw new IOException("%s in %s ended with %s: %s"
          .formatted(
              command.get(0), folder, status, last.substring(Math.max(0, last.length() - LAST))));
    }
    return new Result(seconds, CpuTime.ofChildren() - busy, output);
  }
}
