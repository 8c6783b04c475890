package dev.stagewright.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stagewright.processor.testing.CompilerProcess;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Stages in modules that open nothing: compiled together, realized from the module path. */
final class ModulesTest {
  @TempDir
  Path folder;

  @Test
  void realizeOnTheModulePath() {
    CompilerProcess modules = new CompilerProcess(folder)
        .source("lib/module-info.java", """
            module lib {
              requires transitive dev.stagewright.runtime;
              requires static jakarta.validation;
              exports lib.stages;
            }
            """)
        .source("lib/lib/stages/Source.java", """
            package lib.stages;

            import dev.stagewright.*;
            import jakarta.validation.constraints.Min;
            import java.nio.file.*;

            @Stage(name = "source")
            public class Source {
              public record Range(int from, int to) {}

              public Source() {}

              @Config @Min(1) int size = 1;
              @Config Range range = new Range(1, 2);
              @Output("file") public Path file;

              @Build
              void build() throws java.io.IOException {
                Files.writeString(file, size + " " + range);
              }
            }
            """)
        .source("app/module-info.java", "module app {\n  requires lib;\n}\n")
        .source("app/app/Main.java", """
            package app;

            import dev.stagewright.*;
            import java.nio.file.*;
            import lib.stages.*;

            class Main {
              @Stage(name = "sink")
              static class Sink {
                @Config Source source;
                @Output String text;

                @Build
                void build() throws java.io.IOException {
                  text = Files.readString(source.file);
                }
              }

              public static void main(String[] arguments) {
                SourceDRef source = SourceStage.builder().size(3).instantiate();
                try (Store store = Store.open(Path.of("store"))) {
                  System.out.println(
                      store.realize(Main_SinkStage.builder().source(source).instantiate()).text());
                }
              }
            }
            """);
    String said = modules.javac(
        "--module-source-path",
        "src",
        "--module-path",
        CompilerProcess.COMPILE,
        "--processor-path",
        CompilerProcess.PROCESSORS,
        "-Xlint:all,-processing,-requires-automatic,-requires-transitive-automatic",
        "-Werror",
        "-d",
        "modules");
    assertThat(said).isEmpty();
    String path = "modules" + File.pathSeparator + CompilerProcess.RUN;
    assertThat(modules.run("java", List.of("--module-path", path, "--module", "app/app.Main")))
        .isEqualTo("3 Range[from=1, to=2]\n");
  }
}
