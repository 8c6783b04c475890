package dev.stagewright.processor.javac;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command of users, {@code javac -processorpath}, in a process of its own, with jars. */
final class StagePluginTest {
  private static final String TRAIN = """
      package lib;

      import dev.stagewright.*;
      import jakarta.validation.constraints.*;

      @Stage(name = "train", version = "1")
      public class Train {
        @Config @Min(1) int epochs = 1;
        @Config @Pattern(regexp = "[a-z]+", flags = Pattern.Flag.CASE_INSENSITIVE) String name = "x";
        @Output double loss;

        @Build
        void train() {
          loss = 0.5;
        }
      }
      """;

  @TempDir
  Path folder;

  private Path processor;

  @BeforeEach
  void packs() throws IOException {
    processor = jar("processor.jar", Path.of("target/classes"));
  }

  /** Nothing is annotated here: the processor has nothing to do, the plugin has. */
  @Test
  void judgesCallersOfStagesInOtherJars() throws Exception {
    String told = javac(false, jarOfTrain(), """
        package app;

        import static lib.TrainStage.builder;

        class App {
          Object use() {
            return builder()
                .epochs(1 - 1)
                .name(null)
                .instantiate();
          }
        }
        """);
    assertThat(told)
        .contains("App.java:8: error: [StageValue02] epochs must be at least 1, but is 0.")
        .contains("App.java:9: error: [StageValue03] name cannot be null.")
        .contains("2 errors");
  }

  /** Had the builder Jakarta's annotations, javac would warn of each: their classes are missing. */
  @Test
  void isSilentWhereJakartaIsMissing() throws Exception {
    String told = javac(false, jarOfTrain(), """
        package app;

        class App {
          double use(dev.stagewright.Store store) {
            return store.realize(lib.TrainStage.builder().epochs(2).name("Y").instantiate()).loss();
          }
        }
        """);
    assertThat(told).isEmpty();
  }

  @Test
  void judgesStagesAsTheyAreCompiled() throws Exception {
    String told =
        javac(true, folder, TRAIN.replace("epochs = 1", "epochs = 0").replace("lib", "app"));
    assertThat(told)
        .contains("error: [StageValue01] epochs must be at least 1")
        .contains("1 error");
  }

  private Path jarOfTrain() throws Exception {
    assertThat(javac(true, folder, TRAIN)).isEmpty();
    return jar("train.jar", folder.resolve("out"));
  }

  /** Gives what javac prints; every lint is on. */
  private String javac(boolean hasJakarta, Path more, String source) throws Exception {
    Path file = folder.resolve(source.contains("class App") ? "App.java" : "Train.java");
    Files.writeString(file, source);
    Path out = Files.createDirectories(folder.resolve("out"));
    String libraries = Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
        .filter(entry -> !entry.startsWith(Path.of("").toAbsolutePath().toString()))
        .filter(entry -> hasJakarta || !entry.contains("jakarta.validation"))
        .reduce(more.toString(), (some, entry) -> some + File.pathSeparator + entry);
    Process process = new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "javac").toString(),
            "-Xlint:all,-processing,-path",
            "-Werror",
            "-classpath",
            libraries,
            "-processorpath",
            processor + File.pathSeparator + libraries,
            "-d",
            out.toString(),
            "-s",
            Files.createDirectories(folder.resolve("generated")).toString(),
            file.toString())
        .redirectErrorStream(true)
        .start();
    String told = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(told).isEqualTo(told.isEmpty() ? 0 : 1);
    return told;
  }

  private Path jar(String name, Path classes) throws IOException {
    Path jar = folder.resolve(name);
    try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar));
        Stream<Path> files = Files.walk(classes)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        out.putNextEntry(
            new JarEntry(classes.relativize(file).toString().replace(File.separatorChar, '/')));
        Files.copy(file, out);
      }
    }
    return jar;
  }
}
