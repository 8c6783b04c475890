package dev.stagewright.internal.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Starts from the corpus and looks for inputs that it does not have: all parsers together for a few
 * seconds, or, where {@code fuzz.seconds} says how many, each parser by itself.
 *
 * <p>A fuzzer changes the classes of its JVM, so it gets one of its own. What it finds belongs into
 * the corpus, under a name that says what it is.
 */
class FuzzingTest {
  private static final int LONGEST_START_SECONDS = 120;
  private static final Pattern DONE = Pattern.compile("Done (\\d+) runs");

  @TempDir
  Path folder;

  static Stream<String> targets() {
    return Integer.getInteger("fuzz.seconds") == null
        ? Stream.of("any")
        : Stream.of(Parser.values()).map(Parser::method);
  }

  @ParameterizedTest
  @MethodSource("targets")
  void findsNothing(String method) throws Exception {
    int seconds = Integer.getInteger("fuzz.seconds", 6);
    Path said = folder.resolve("said");
    Process fuzzer = new ProcessBuilder(command(method, seconds))
        .directory(folder.toFile())
        .redirectErrorStream(true)
        .redirectOutput(said.toFile())
        .start();
    try {
      assertThat(fuzzer.waitFor(seconds + LONGEST_START_SECONDS, TimeUnit.SECONDS))
          .isTrue();
    } finally {
      fuzzer.destroyForcibly();
    }
    String log = Files.readString(said, StandardCharsets.ISO_8859_1);
    Matcher done = DONE.matcher(log);
    assertThat(done.find()).as(log).isTrue();
    assertThat(fuzzer.exitValue()).as(log).isZero();
    System.out.printf("%s: %s inputs%n", method, done.group(1));
  }

  private List<String> command(String method, int seconds) throws IOException {
    Path seeds = Files.createDirectory(folder.resolve("seeds"));
    Path found = Files.createDirectory(folder.resolve("found"));
    for (Parser parser : Parser.values()) {
      if (method.equals("any") || method.equals(parser.method())) {
        plant(parser, method.equals("any"), seeds);
      }
    }
    List<String> command = new ArrayList<>(List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-Xmx512m",
        "-cp",
        System.getProperty("java.class.path"),
        "com.code_intelligence.jazzer.Jazzer",
        "--hooks=true",
        "--instrumentation_includes=dev.stagewright.**",
        "--target_class=" + HostileBytesTest.class.getName(),
        "--target_method=" + method));
    // A number of seconds for one input is a fault of its own.
    command.addAll(List.of("-timeout=10", "-max_total_time=" + seconds));
    command.addAll(List.of(found.toString(), seeds.toString()));
    return command;
  }

  /** Where one target reads for all parsers, the first byte tells which. */
  private static void plant(Parser parser, boolean marked, Path seeds) throws IOException {
    for (Path input : parser.corpus()) {
      ByteArrayOutputStream seed = new ByteArrayOutputStream();
      if (marked) {
        seed.write(List.of(Parser.values()).indexOf(parser));
      }
      seed.write(Files.readAllBytes(input));
      String name = "%s-%s".formatted(parser.method(), Objects.requireNonNull(input.getFileName()));
      Files.write(seeds.resolve(name.toLowerCase(Locale.ROOT)), seed.toByteArray());
    }
  }
}
