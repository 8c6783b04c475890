package dev.stagewright.cli;

import static dev.stagewright.cli.testing.InstalledCommand.FILE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stagewright.cli.testing.InstalledCommand;
import dev.stagewright.cli.testing.InstalledCommand.Ended;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The classes that the command reads to start, counted, since time depends on the load of the
 * machine.
 */
class StartUpIT {
  private static final String CLASSES = ".jsa";

  /** Proxies of annotations and the like, which no archive holds. */
  private static final int MADE_UP = 50;

  private static final Predicate<String> IS_SHARED =
      line -> line.contains("source: shared objects file");

  @TempDir
  Path folder;

  private InstalledCommand installed;

  @BeforeEach
  void install() {
    installed = new InstalledCommand(folder);
  }

  /** Returns the lines that Java writes about each class that it loads. */
  private List<String> loaded(Path file, String... arguments) throws Exception {
    Path log = folder.resolve("loaded");
    Ended ended = installed.run(
        Map.of("STAGEWRIGHT_JAVA_OPTIONS", "-Xlog:class+load:file=" + log),
        Stream.concat(Stream.of(file.toString()), Stream.of(arguments)).toArray(String[]::new));
    assertThat(ended.err()).isEmpty();
    assertThat(ended.code()).isZero();
    return Files.readAllLines(log);
  }

  @Test
  void helpNeedsNothingOfTheLibrary() throws Exception {
    assertThat(loaded(FILE, "--help"))
        .hasSizeLessThan(1_600)
        .anyMatch(line -> line.contains("dev.stagewright.cli.CommandGroup"))
        .noneMatch(line -> line.contains("com.fasterxml.jackson"))
        .noneMatch(line -> line.contains("org.slf4j"))
        .noneMatch(
            line -> line.contains("dev.stagewright.") && !line.contains("dev.stagewright.cli."));
  }

  @Test
  void classesComeReadAndLinked() throws Exception {
    realize();
    for (String command : List.of("--help", "ls")) {
      assertThat(loaded(FILE, command))
          .noneMatch(line -> line.contains("source: file:"))
          .filteredOn(IS_SHARED.negate())
          .hasSizeLessThan(MADE_UP);
    }
  }

  @Test
  void findsItsClassesThroughALink() throws Exception {
    Path link = Files.createSymbolicLink(folder.resolve("sw"), FILE);
    assertThat(loaded(link, "--help")).noneMatch(line -> line.contains("source: file:"));
  }

  @Test
  void aListForPeopleMakesNoJson() throws Exception {
    realize();
    assertThat(loaded(FILE, "ls"))
        .anyMatch(line -> line.contains("dev.stagewright.cli.RealizationTable"))
        .noneMatch(line -> line.contains("com.fasterxml.jackson.databind.node.JsonNodeFactory "));
  }

  /** Starts a copy, which Java compares with the file that the classes were taken from. */
  @Test
  void aCopyWorksWithClassesOrWithout() throws Exception {
    Path copy = Files.copy(FILE, folder.resolve("stagewright"));
    assertThat(copy.toFile().setExecutable(true)).isTrue();
    String help = installed.stagewright("--help").out();
    assertThat(installed.run(Map.of(), copy.toString(), "--help"))
        .isEqualTo(new Ended(0, help, ""));

    Files.copy(beside(FILE), beside(copy));
    assertThat(installed.run(Map.of(), copy.toString(), "--help"))
        .isEqualTo(new Ended(0, help, ""));
  }

  @Test
  void ignoresClassesThatDoNotFit() throws Exception {
    Path copy = Files.copy(FILE, folder.resolve("stagewright"));
    assertThat(copy.toFile().setExecutable(true)).isTrue();
    Files.writeString(beside(copy), "of another Java");
    assertThat(installed.run(Map.of(), copy.toString(), "--help"))
        .isEqualTo(new Ended(0, installed.stagewright("--help").out(), ""));
  }

  private void realize() throws Exception {
    assertThat(installed
            .stagewright(
                "realize", "dev.stagewright.stages.Inline", "-c", "filename=a", "-c", "text=b")
            .code())
        .isZero();
  }

  private static Path beside(Path file) {
    return file.resolveSibling(file.getFileName() + CLASSES);
  }
}
