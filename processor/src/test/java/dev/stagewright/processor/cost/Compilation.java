package dev.stagewright.processor.cost;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Runs of a javac of its own over all classes written in one way. */
final class Compilation {
  private static final Predicate<String> TEST_ONLY = Pattern.compile(
          "test|junit|jqwik|assertj|archunit|ecj|opentest4j|apiguardian|auto-value")
      .asPredicate();

  private final Way way;
  private final Path folder;
  private final List<Time> times = new ArrayList<>();

  private Compilation(Way way, Path folder) {
    this.way = way;
    this.folder = folder;
  }

  static Compilation of(Way way, List<Subject> subjects, Path folder) throws IOException {
    Path sources = Files.createDirectories(folder.resolve("src/subjects"));
    List<String> arguments = new ArrayList<>();
    for (Subject subject : subjects) {
      Path file = sources.resolve(subject.name() + ".java");
      Files.writeString(file, way.source(subject));
      arguments.add(file.toString());
    }
    Files.write(folder.resolve("sources"), arguments);
    return new Compilation(way, folder);
  }

  List<Time> times() {
    return times;
  }

  /** Compiles once, from nothing. */
  Time run() throws IOException, InterruptedException {
    for (String output : List.of("classes", "generated")) {
      delete(folder.resolve(output));
      Files.createDirectory(folder.resolve(output));
    }
    Path log = folder.resolve("log");
    ProcessBuilder javac = new ProcessBuilder(command())
        .directory(folder.toFile())
        .redirectErrorStream(true)
        .redirectOutput(log.toFile());
    Time before = Time.now();
    int status = javac.start().waitFor();
    Time time = Time.now().minus(before);
    if (status != 0) {
      throw new IOException(way + " does not compile: " + Files.readString(log));
    }
    return time;
  }

  private List<String> command() {
    List<String> command = new ArrayList<>(List.of(
        Path.of(System.getProperty("java.home"), "bin", "javac").toString(),
        "-encoding",
        "UTF-8",
        "-d",
        "classes",
        "-s",
        "generated",
        "-classpath",
        entries(TEST_ONLY.negate().or(entry -> entry.contains("auto-value-annotations")))));
    command.addAll(
        way == Way.PLAIN
            ? List.of("-proc:none")
            : List.of(
                "-processorpath",
                entries(
                    way == Way.AUTO_VALUE
                        ? entry -> entry.contains("auto-value")
                        : TEST_ONLY.negate())));
    command.add("@sources");
    return command;
  }

  private static String entries(Predicate<String> chosen) {
    return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
        .filter(chosen)
        .collect(Collectors.joining(File.pathSeparator));
  }

  private static void delete(Path tree) throws IOException {
    if (Files.exists(tree)) {
      try (Stream<Path> walk = Files.walk(tree)) {
        for (Path path : walk.sorted(java.util.Comparator.reverseOrder()).toList()) {
          Files.delete(path);
        }
      }
    }
  }
}
