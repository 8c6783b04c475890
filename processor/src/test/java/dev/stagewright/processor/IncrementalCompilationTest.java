package dev.stagewright.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stagewright.processor.testing.IncrementalBuild;
import dev.stagewright.processor.testing.UserBuild.Compiler;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** After changes, an incremental build leaves the same bytes as a build of everything. */
final class IncrementalCompilationTest {
  private static final String IMPORTS = """
      import dev.stagewright.*;
      import java.nio.file.Path;
      import java.util.*;

      """;

  private static final Map<String, String> SOURCES = Map.of(
      "a/Source.java",
      "package a;\n" + IMPORTS + """
          @Stage(name = "source")
          public class Source extends b.Base {
            @Config int size = 1;
            @Output("file") Path file;
            @Output long length;

            @Build
            void build() {}
          }
          """,
      "a/Sink.java",
      "package a;\n" + IMPORTS + """
          @Stage(name = "sink", match = @Match(best = "loss"))
          class Sink {
            @Config Source source;
            @Config List<Source> sources;
            @Config Optional<b.Shape> shape;
            @Output double loss;

            @Build
            void build() {}
          }
          """,
      "a/Pair.java",
      "package a;\n" + IMPORTS + """
          class Pair {
            @Stage(name = "one")
            static class One {
              @Build
              void build() {}
            }

            @Stage(name = "two")
            static class Two {
              @Config One one;

              @Build
              void build() {}
            }
          }
          """,
      "a/Alone.java",
      "package a;\n" + IMPORTS + """
          @Stage(name = "alone")
          class Alone {
            @Build
            void build() {}
          }
          """,
      "a/Main.java",
      """
      package a;

      class Main {
        Object sink = SinkStage.builder().source(SourceStage.builder().instantiate()).instantiate();
      }
      """,
      "b/Base.java",
      "package b;\n\npublic class Base {\n  @dev.stagewright.Config public long seed = 1;\n}\n",
      "b/Shape.java",
      "package b;\n\npublic record Shape(Kind kind, int corners) {}\n",
      "b/Kind.java",
      "package b;\n\npublic enum Kind { ROUND, FLAT }\n");

  @TempDir
  Path folder;

  /** The sources as they are now. */
  private final Map<String, String> sources = new TreeMap<>(SOURCES);

  private int cleanBuilds;

  @ParameterizedTest
  @EnumSource(Compiler.class)
  void compilesWhatAChangeReaches(Compiler compiler) {
    IncrementalBuild tool = new IncrementalBuild(folder.resolve("kept"), compiler);
    assertThat(tool.compile(sources)).isEqualTo(SOURCES.keySet());

    edit(
        "a/Source.java",
        "@Config int size = 1;",
        "@Config int size = 2;\n  @Config int added = 1;");
    assertThat(tool.compile(sources))
        .containsExactly("a/Main.java", "a/Sink.java", "a/Source.java");
    edit("a/Source.java", "  @Config int added = 1;", "  @Config(required = true) int needed;");
    edit("a/Source.java", "@Output long length", "@Output b.Kind kind");
    edit("a/Main.java", "SourceStage.builder()", "SourceStage.builder().needed(1)");
    tool.compile(sources);
    edit("a/Source.java", "\"source\"", "\"fountain\"");
    edit("a/Source.java", "  @Config(required = true) int needed;", "");
    edit("a/Main.java", ".needed(1)", "");
    tool.compile(sources);
    assertSameAsClean(tool, compiler);

    edit("b/Kind.java", "FLAT", "FLAT, LONG");
    edit("b/Shape.java", "int corners", "java.util.List<Kind> more");
    edit("b/Base.java", "seed = 1;", "seed = 1;\n  @dev.stagewright.Config public int more = 1;");
    assertThat(tool.compile(sources)).doesNotContain("a/Alone.java", "a/Pair.java");
    assertSameAsClean(tool, compiler);
  }

  @ParameterizedTest
  @EnumSource(Compiler.class)
  void followsStagesThatComeMoveAndGo(Compiler compiler) {
    IncrementalBuild tool = new IncrementalBuild(folder.resolve("kept"), compiler);
    tool.compile(sources);

    sources.put("a/More.java", text("a/Alone.java").replace("Alone", "More"));
    edit("a/More.java", "  @Build", "  @Config Alone alone;\n\n  @Build");
    assertThat(tool.compile(sources)).containsExactly("a/More.java");
    edit("a/Pair.java", "@Stage(name = \"two\")\n", "");
    assertThat(tool.compile(sources)).containsExactly("a/Pair.java");
    assertSameAsClean(tool, compiler);

    sources.remove("a/More.java");
    sources.remove("a/Alone.java");
    assertThat(tool.compile(sources)).isEmpty();
    edit("a/Pair.java", "  static class Two", "  @Stage(name = \"three\")\n  static class Three");
    sources.put("a/Origin.java", text("a/Source.java").replace("Source", "Origin"));
    sources.remove("a/Source.java");
    edit("a/Sink.java", "Source", "Origin");
    edit("a/Main.java", "SourceStage", "OriginStage");
    assertThat(tool.compile(sources))
        .containsExactly("a/Main.java", "a/Origin.java", "a/Pair.java", "a/Sink.java");
    assertSameAsClean(tool, compiler);
  }

  private void assertSameAsClean(IncrementalBuild tool, Compiler compiler) {
    IncrementalBuild clean =
        new IncrementalBuild(folder.resolve("clean" + cleanBuilds++), compiler);
    clean.compile(sources);
    assertThat(tool.results()).isEqualTo(clean.results());
  }

  private void edit(String path, String from, String to) {
    assertThat(text(path)).contains(from);
    sources.put(path, text(path).replace(from, to));
  }

  private String text(String path) {
    return Objects.requireNonNull(sources.get(path));
  }
}
