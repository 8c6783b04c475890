package dev.stagewright.processor.read;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stagewright.processor.StageProcessor;
import dev.stagewright.processor.testing.CompilationResult;
import dev.stagewright.processor.testing.ForeignProcessor;
import dev.stagewright.processor.testing.UserBuild;
import dev.stagewright.processor.testing.UserBuild.Compiler;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.element.TypeElement;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Stages whose types come in a later round, or from a build before this one. */
final class DeferredStagesTest {
  private static final String IMPORTS = """
      import dev.stagewright.*;
      import java.nio.file.Path;
      import java.util.*;
      """;

  @TempDir
  Path folder;

  /** Writes one class a round. */
  private static final class Slow extends ForeignProcessor {
    private final Map<Integer, String> sources;
    private int round;

    Slow(Map<Integer, String> sources) {
      this.sources = sources;
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment environment) {
      String source = sources.get(++round);
      if (source != null) {
        String name = source.replaceFirst("(?s).*?(?:class|enum|record|@interface) (\\w+).*", "$1");
        try (Writer writer =
            processingEnv.getFiler().createSourceFile("a." + name).openWriter()) {
          writer.write(source);
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      }
      return false;
    }
  }

  @ParameterizedTest
  @EnumSource(Compiler.class)
  void waitForTypesOfLaterRounds(Compiler compiler) {
    CompilationResult result = UserBuild.in(folder)
        .with(compiler)
        .processors(
            new StageProcessor(),
            new Slow(
                Map.of(
                    1, "package a;\n\npublic enum Level { LOW, HIGH }",
                    2, "package a;\n\npublic record Point(Level level) {}",
                    3,
                        "package a;\n\npublic class Names { public static final String BEST = \"loss\"; }",
                    4,
                        "package a;\n\npublic class Base { @dev.stagewright.Config int inherited = 5; }")))
        .source("package a;\n" + IMPORTS + """

            @Stage(name = "x", version = "1", match = @Match(best = Names.BEST))
            class X extends Base {
              record Pair(Point one, List<Level> more) {}

              @Config Pair pair = new Pair(new Point(Level.LOW), List.of());
              @Output double loss;

              @Build
              void build() {}
            }

            """)
        .source("package a;\n" + IMPORTS + """

            @Stage(name = "y", version = "1", tracks = Level.class)
            public class Y implements java.util.function.Supplier<Object> {
              @Config X x;
              @Output List<Point> points;

              @Build
              void build() {}

              @Override
              public Object get() {
                XDRef x = XStage.builder().inherited(7).instantiate();
                return x.pair() + " " + x.inherited() + " " + YStage.builder().x(x).instantiate().x().equals(x);
              }
            }
            """)
        .source("package a;\n" + IMPORTS + """

            @Stage(name = "z", version = "1")
            class Z {
              record Held(Level level) {}

              @Config Held held = new Held(Level.HIGH);

              @Build
              void build() {}
            }
            """)
        .run()
        .mustSucceed();
    assertThat(result.load("a.Y", Supplier.class).get())
        .isEqualTo("Pair[one=Point[level=LOW], more=[]] 7 true");
    assertThat(result.sources().get("a/YStage.java")).contains("Level.class");
  }

  /** The classes generated for a stage name the handles of its inputs, which have to wait. */
  @ParameterizedTest
  @EnumSource(Compiler.class)
  void aTypeThatNeverComesIsTheOnlyError(Compiler compiler) {
    CompilationResult result = UserBuild.in(folder)
        .with(compiler)
        .source("package a;\n" + IMPORTS + """

            @Stage(name = "x", version = "1")
            class X {
              @Config Optional<Missing> missing = Optional.empty();
              @Output double loss;

              @Build
              void build() {}
            }
            """)
        .source("package a;\n" + IMPORTS + """

            @Stage(name = "y", version = "1")
            class Y {
              @Config X x;
              @Config List<Z> others;
              @Output double loss;

              @Build
              void build() {}
            }
            """)
        .source("package a;\n" + IMPORTS + """

            @Stage(name = "z", version = "1")
            class Z {
              @Config Optional<Y> y;
              @Config Clear clear;
              @Output double loss;

              @Build
              void build() {}
            }
            """)
        .source("package a;\n" + IMPORTS + """

            @Stage(name = "clear", version = "1")
            class Clear {
              @Output double loss;

              @Build
              void build() {}
            }
            """)
        .run();
    assertThat(result.errors())
        .extracting(error -> error.getMessage(null))
        .singleElement()
        .asString()
        .contains("Missing");
  }

  /** A stage whose annotation seemed misspelt has been rejected by then: that is no secret. */
  @ParameterizedTest
  @EnumSource(Compiler.class)
  void anAnnotationThatComesLateIsNotPassedBy(Compiler compiler) {
    CompilationResult result = UserBuild.in(folder)
        .with(compiler)
        .processors(
            new StageProcessor(), new Slow(Map.of(1, "package a;\n\npublic @interface Confg {}")))
        .source("package a;\n" + IMPORTS + """

            @Stage(name = "x", version = "1")
            class X {
              @Confg int cache;
              @Output double loss;

              @Build
              void build() {}
            }
            """)
        .run();
    assertThat(result.errors())
        .extracting(error -> error.getMessage(null))
        .singleElement()
        .asString()
        .contains("a.XStage is generated");
  }

  /** Stages on the class path are class files only; their handles are, too. */
  @ParameterizedTest
  @EnumSource(Compiler.class)
  void takeStagesOfOtherModules(Compiler compiler) {
    for (Compiler earlier : Compiler.values()) {
      Path library = UserBuild.in(folder.resolve("library" + earlier + compiler))
          .with(earlier)
          .source("package lib;\n" + IMPORTS + """

              @Stage(name = "source", version = "1")
              public class Source {
                public enum Kind { ONE, TWO }

                @Config public Kind kind = Kind.ONE;
                @Output("file") public Path file;

                @Build
                public void build() {}
              }
              """)
          .run()
          .mustSucceed()
          .classes();
      CompilationResult result = UserBuild.in(folder.resolve("user" + earlier + compiler))
          .with(compiler)
          .alsoOn(library)
          .source("package a;\n" + IMPORTS + """
              import lib.*;

              @Stage(name = "user", version = "1")
              public class User extends Source implements java.util.function.Supplier<Object> {
                @Config Source source;
                @Config Path path;
                @Config List<Source> sources;
                @Config Source.Kind other = Source.Kind.TWO;

                @Override
                public Object get() {
                  SourceDRef source = SourceStage.builder().kind(Source.Kind.TWO).instantiate();
                  UserDRef user = UserStage.builder().source(source).path(source.file()).instantiate();
                  return user.source().kind() + " " + user.kind() + " " + user.path().path() + " " + user.file().path();
                }
              }
              """)
          .run()
          .mustSucceed();
      assertThat(result.load("a.User", Supplier.class, library).get())
          .isEqualTo("TWO ONE file file");
    }
  }
}
