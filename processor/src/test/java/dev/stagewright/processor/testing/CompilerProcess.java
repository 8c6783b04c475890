package dev.stagewright.processor.testing;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Programs of the JDK, and ECJ, as builds start them: processes of their own. */
public final class CompilerProcess {
  private static final Pattern USER = Pattern.compile(
      "runtime/core/target|/(?:stagewright-runtime|jackson|jspecify|asm|slf4j)[^/]*$");
  private static final Pattern CONSTRAINTS = Pattern.compile("/jakarta[^/]*$");
  private static final Pattern PROCESSOR = Pattern.compile(
      "processor/target/classes|/(?:javapoet|auto-common|guava|failureaccess)[^/]*$");
  private static final Pattern ECJ = Pattern.compile("/ecj[^/]*$");

  /** The class path of a program that uses stages when it runs. */
  public static final String RUN = path(USER);

  /** The class path of such a program when it is compiled. */
  public static final String COMPILE = path(USER, CONSTRAINTS);

  /** The processor path. */
  public static final String PROCESSORS = path(USER, PROCESSOR);

  private final Path folder;

  public CompilerProcess(Path folder) {
    this.folder = folder;
  }

  public CompilerProcess source(String path, String text) {
    try {
      Path file = folder.resolve("src").resolve(path);
      Files.createDirectories(file.getParent());
      Files.writeString(file, text);
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Compiles the sources; gives what javac says, nothing if all is well. */
  public String javac(String... options) {
    return run("javac", Stream.concat(Stream.of(options), sources()).toList());
  }

  public String ecj(String... options) {
    Stream<String> program = Stream.of("-jar", path(ECJ));
    return run(
        "java",
        Stream.of(program, Stream.of(options), sources()).flatMap(part -> part).toList());
  }

  public String run(String program, List<String> arguments) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", program).toString());
    command.addAll(arguments);
    Path said = folder.resolve("said.txt");
    try {
      Process process = new ProcessBuilder(command)
          .directory(folder.toFile())
          .redirectErrorStream(true)
          .redirectOutput(said.toFile())
          .start();
      process.getOutputStream().close();
      process.waitFor();
      return Files.readString(said);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private Stream<String> sources() {
    try (Stream<Path> walk = Files.walk(folder.resolve("src"))) {
      return walk.filter(Files::isRegularFile).map(Path::toString).toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String path(Pattern... wanted) {
    String separator = System.getProperty("path.separator");
    return Stream.of(System.getProperty("java.class.path").split(Pattern.quote(separator)))
        .filter(entry -> Stream.of(wanted)
            .anyMatch(each -> each.matcher(entry.replace('\\', '/')).find()))
        .map(entry -> Path.of(entry).toAbsolutePath().toString())
        .collect(joining(separator));
  }
}
