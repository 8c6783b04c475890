package dev.stagewright.processor.cost;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Runs of a javac of its own over all classes written in one way, or over what came of them. */
final class Compilation {
  /** The libraries on the class path of users of either, by the names of jars. */
  private static final Pattern USED = Pattern.compile(
      "(stagewright-runtime|jackson-|slf4j-api|asm|jspecify|auto-value-annotations).*");

  /** The libraries of the processor besides those, and its own classes. */
  private static final Pattern OURS = Pattern.compile(
      "classes|(stagewright-|jackson-|asm|javapoet|auto-common|guava|failureaccess|jspecify).*");

  private static final Pattern THEIRS = Pattern.compile("auto-value.*");

  private final Path folder;
  private final List<String> processing;
  private final List<Seconds> times = new ArrayList<>();

  private Compilation(Path folder, List<String> processing) {
    this.folder = folder;
    this.processing = processing;
  }

  static Compilation of(ClassStyle way, List<SampleClass> subjects, Path folder)
      throws IOException {
    Path sources = Files.createDirectories(folder.resolve("src/subjects"));
    for (SampleClass subject : subjects) {
      Files.writeString(sources.resolve(subject.name() + ".java"), way.source(subject));
    }
    list(folder, sources);
    return new Compilation(
        folder,
        way == ClassStyle.PLAIN
            ? List.of("-proc:none")
            : List.of("-processorpath", entries(way == ClassStyle.AUTO_VALUE ? THEIRS : OURS)));
  }

  /** Takes what one run has left: the classes, and all that was generated for them. */
  Compilation withoutProcessor() throws IOException {
    Path other = folder.resolveSibling(folder.getFileName() + "-generated");
    delete(other);
    Files.createDirectories(other);
    Files.move(folder.resolve("generated"), other.resolve("src"));
    list(other, folder.resolve("src"), other.resolve("src"));
    return new Compilation(other, List.of("-proc:none"));
  }

  private static void list(Path folder, Path... roots) throws IOException {
    List<String> sources = new ArrayList<>();
    for (Path root : roots) {
      try (Stream<Path> walk = Files.walk(root)) {
        walk.map(Path::toString).filter(name -> name.endsWith(".java")).forEach(sources::add);
      }
    }
    Files.write(folder.resolve("sources"), sources);
  }

  List<Seconds> times() {
    return times;
  }

  /** Compiles once, from nothing. */
  Seconds run() throws IOException, InterruptedException {
    for (String output : List.of("classes", "generated")) {
      delete(folder.resolve(output));
      Files.createDirectory(folder.resolve(output));
    }
    Path log = folder.resolve("log");
    ProcessBuilder javac = new ProcessBuilder(command())
        .directory(folder.toFile())
        .redirectErrorStream(true)
        .redirectOutput(log.toFile());
    Seconds before = Seconds.now();
    int status = javac.start().waitFor();
    Seconds time = Seconds.now().minus(before);
    if (status != 0) {
      throw new IOException(folder + " does not compile: " + Files.readString(log));
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
        entries(USED)));
    command.addAll(processing);
    command.add("@sources");
    return command;
  }

  private static String entries(Pattern names) {
    return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
        .filter(entry -> names.matcher(Path.of(entry).getFileName().toString()).matches())
        .collect(Collectors.joining(File.pathSeparator));
  }

  private static void delete(Path tree) throws IOException {
    if (Files.exists(tree)) {
      try (Stream<Path> walk = Files.walk(tree)) {
        for (Path path : walk.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(path);
        }
      }
    }
  }
}
