package dev.stagewright.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stagewright.processor.testing.CompilationResult;
import dev.stagewright.processor.testing.CompilerProcess;
import dev.stagewright.processor.testing.UserBuild;
import dev.stagewright.processor.testing.UserBuild.Compiler;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.condition.JRE;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every compiler that users have, with options that they give. */
final class CompilersTest {
  private static final String STAGE = """
      package größe;

      import dev.stagewright.*;
      import jakarta.validation.constraints.Min;
      import java.nio.file.*;
      import java.util.*;

      /** Misst die Größe. */
      @Stage(name = "i-size")
      public class Iß {
        /** Makes one. */
        public Iß() {}

        @Config @Min(1) int item = 1;
        @Config Kind kind = Kind.I;
        @Config Path input;
        @Config List<Optional<Integer>> numbers;
        @Output("ı.txt") Path text;
        @Output double loss;

        enum Kind { I }

        @Build
        void build(BuildContext build) throws java.io.IOException {
          Files.writeString(text, kind + " " + item + input + numbers);
          loss = 0.5;
        }
      }
      """;

  @TempDir
  Path folder;

  /** In Turkish, {@code "i".toUpperCase()} is not {@code "I"}. */
  @Test
  void javacFindsTheProcessorAndHasNoComplaint() {
    String said = new CompilerProcess(folder)
        .source("größe/Iß.java", STAGE)
        .javac(
            "-J-Dfile.encoding=ISO-8859-1",
            "-J-Duser.language=tr",
            "-encoding",
            "UTF-8",
            "--processor-path",
            CompilerProcess.PROCESSORS,
            "-classpath",
            CompilerProcess.COMPILE,
            "-Xlint:all,-processing",
            "-Werror",
            "-Xdoclint:all/protected",
            "-parameters",
            "-g:none",
            "-Xdiags:verbose",
            "-d",
            "classes",
            "-s",
            ".");
    assertThat(said).isEmpty();
    assertThat(folder.resolve("classes/größe/IßDRef.class")).exists();
    assertThat(folder.resolve("größe/IßStage.java"))
        .content()
        .contains("<p>Misst die Gr\\u00f6\\u00dfe.", "NeedsInput");
  }

  /**
   * The class path goes before the processor path: ECJ forgets the latter otherwise (Eclipse bug
   * 573833).
   */
  @Test
  void ecjFindsTheProcessorAndHasNoComplaint() {
    CompilerProcess ecj = new CompilerProcess(folder).source("größe/Iß.java", STAGE);
    String[] options = {
      "-17",
      "-encoding",
      "UTF-8",
      "-classpath",
      CompilerProcess.COMPILE,
      "-processorpath",
      CompilerProcess.PROCESSORS,
      "-enableJavadoc",
      "-failOnWarning",
      "-proceedOnError",
      "-d",
      "classes",
      "-s",
      "."
    };
    assertThat(ecj.ecj(options)).isEmpty();
    assertThat(folder.resolve("classes/größe/IßDRef.class")).exists();
    String said = ecj.source("a/Broken.java", """
            package a;

            class Broken {
              Object dref = größe.IßStage.builder().item(1).instantiate();
            }
            """).ecj(options);
    assertThat(said)
        .contains("The method item(int) is undefined for the type IßStage.NeedsInput", "1 problem");
  }

  @Test
  void writesSourcesOnlyIfThatIsAskedFor() {
    CompilationResult result =
        in("only").options("-proc:only").source(STAGE).run().mustSucceed();
    assertThat(result.sources()).containsKey("größe/IßStage.java");
    assertThat(UserBuild.files(result.classes()))
        .containsOnlyKeys("META-INF/stagewright/größe.Iß.schema.json");
  }

  static IntStream releases() {
    return IntStream.rangeClosed(17, Runtime.version().feature());
  }

  @ParameterizedTest
  @MethodSource("releases")
  void knowsEveryRelease(int release) {
    List<String> options = new ArrayList<>(
        List.of("--release", release + "", "-Xlint:all,-processing,-path", "-Werror"));
    compile(release, options);
  }

  @Test
  void worksWithPreviewFeatures() {
    int release = Runtime.version().feature();
    compile(release, List.of("--release", release + "", "--enable-preview"));
  }

  private void compile(int release, List<String> options) {
    UserBuild build = in("release" + release).options(options.toArray(String[]::new));
    build.source(STAGE);
    sources(release).forEach(build::source);
    build.run().mustSucceed();
  }

  private static Stream<String> sources(int release) {
    Stream.Builder<String> sources = Stream.builder();
    if (release >= 21) {
      sources.add(PATTERNS.formatted("var from"));
    }
    if (release >= 22) {
      sources.add(PATTERNS.formatted("_").replace("Grow", "Unnamed"));
    }
    if (release >= 25) {
      sources.add(MODULES);
    }
    return sources.build();
  }

  private static final String PATTERNS = """
      package a;

      import dev.stagewright.*;
      import java.util.*;

      @Stage(name = "grow")
      public final class Grow implements GrowFace {
        sealed interface Shape permits Dot, Line {}
        record Dot(int x) implements Shape {}
        record Line(Dot from, Dot to) implements Shape {}

        public Grow() {}

        @Config Line line = new Line(new Dot(1), new Dot(2));
        @Config Optional<Dot> dot;
        @Config List<Integer> numbers;
        @Output long sum;

        @Build
        void build() {
          Shape shape = line;
          sum = new LinkedHashSet<>(numbers).reversed().getFirst() + switch (shape) {
            case Line(Dot(var x), Dot(int y)) when x > y -> 0;
            case Line(%s, var to) -> to.x();
            case Dot(int x) -> x;
          };
        }
      }

      sealed interface GrowFace permits Grow {}
      """;

  private static final String MODULES = """
      package a;

      import module java.base;
      import dev.stagewright.Build;
      import dev.stagewright.Config;
      import dev.stagewright.Output;
      import dev.stagewright.Stage;
      import java.nio.file.Path;

      /// Counts [List] in *Markdown*, `code`, and {@link #sum}.
      @Stage(name = "count")
      public class Count {
        /// Numbers; */ ends nothing.
        @Config List<Integer> numbers = List.of(1);
        @Output long sum;
        @Output("x") Path text;

        public Count() {
          int early = 1;
          super();
        }

        @Build
        void build() throws java.io.IOException {
          sum = numbers.stream().gather(Gatherers.windowFixed(2)).count();
          java.nio.file.Files.writeString(text, "" + sum);
        }
      }
      """;

  /** The class of such a file has no name that generated code could use. */
  @Test
  @EnabledForJreRange(min = JRE.JAVA_25)
  void refusesStagesInCompactSourceFiles() {
    CompilationResult result = in("compact").source("Compact.java", """
            @dev.stagewright.Stage(name = "inside")
            static class Inside {
              @dev.stagewright.Build
              void build() {}
            }

            void main() {}
            """).run();
    assertThat(result.messages())
        .containsExactly("2: [StageClass06] Compact.Inside is in the default package."
            + " Put it in a package: packages tell which code counts.");
  }

  /** Files in the folder of an earlier build are no clash; ECJ takes them for one. */
  @ParameterizedTest
  @EnumSource(Compiler.class)
  void writesTwiceIntoOneFolder(Compiler compiler) {
    Path classes = in("twice").with(compiler).source(STAGE).run().mustSucceed().classes();
    CompilationResult again =
        in("twice").with(compiler).alsoOn(classes).source(STAGE).run();
    switch (compiler) {
      case JAVAC -> again.mustSucceed();
      case ECJ ->
        assertThat(again.messages())
            .singleElement()
            .asString()
            .contains("[StageFile01]", "already exists", "those of an earlier build");
    }
  }

  private UserBuild in(String name) {
    return UserBuild.in(folder.resolve(name));
  }
}
