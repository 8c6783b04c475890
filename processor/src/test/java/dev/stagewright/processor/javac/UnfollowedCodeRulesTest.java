package dev.stagewright.processor.javac;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stagewright.processor.testing.CompilationResult;
import dev.stagewright.processor.testing.UserBuild;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The compiler tells of classes that a stage reaches and that do not count. */
final class UnfollowedCodeRulesTest {
  private static final String FAR = """
      package far;

      public class U {
        public static final int CONSTANT = 1;
        public static final String NAME = "far.U";
        public static int shared = 2;
        public int field = 3;
        public static int f() { return 4; }
        public int g() { return 5; }
        public static class Inner { }
        public enum Mode { A, B }
        public interface Api { int call(); }
        public interface Code { default int code() { return 6; } }
      }
      """;

  private static final String HELPER = """
      package churn.util;

      import java.util.function.Supplier;

      public class Helper {
        static int lazy = far.U.f();
        public static int touched;
        public static int go() { return far.U.f(); }
        public static int idle() { return far.U.f(); }
        public static Supplier<Integer> reference() { return far.U::f; }
        public static class Made implements Comparable<Made> {
          public int compareTo(Made other) { return far.U.f(); }
        }
        public abstract static class Base { public abstract int size(); int own() { return 1; } }
        public static class Sub extends Base { public int size() { return far.U.f(); } }
        public static class Data { Part part; }
        public static class Part { int get() { return far.U.f(); } }
      }
      """;

  private final Path folder;

  UnfollowedCodeRulesTest(@TempDir Path folder) {
    this.folder = folder;
  }

  private static String stage(String annotation, String members) {
    return """
        package churn.stages;

        import churn.util.Helper;
        import dev.stagewright.*;
        import java.util.*;

        %s
        public class Work%s
        """.formatted(annotation, members);
  }

  private static String building(String statements) {
    return stage(
        "@Stage(name = \"s\")",
        " { @Output int made; @Build void build() throws Exception { made = 1; %s } }"
            .formatted(statements));
  }

  private List<String> warnings(String... sources) {
    UserBuild build = UserBuild.in(folder);
    List.of(sources).forEach(build::source);
    CompilationResult result = build.source(FAR).source(HELPER).run().mustSucceed();
    return result.diagnostics().stream()
        .filter(found -> found.getMessage(Locale.ROOT).contains("[StageCode05]"))
        .map(UnfollowedCodeRulesTest::withItsPlace)
        .toList();
  }

  /** Returns the line from the place that is blamed, and the message. */
  private static String withItsPlace(Diagnostic<? extends JavaFileObject> found) {
    try {
      String text = found.getSource().getCharContent(true).toString();
      String line = text.lines().toList().get((int) found.getLineNumber() - 1);
      return line.substring((int) found.getColumnNumber() - 1)
          + "\n"
          + found.getMessage(Locale.ROOT);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "far.U.f();",
        "new far.U();",
        "Object o = new far.U[] {new far.U()};",
        "far.U.shared = 7;",
        "Runnable r = far.U::f; r.run();",
        "Runnable r = far.U::new; r.run();",
        "System.out.println(far.U.class);",
        "System.out.println(far.U[].class);",
        "Class.forName(\"far.U\");",
        "Class.forName(far.U.NAME);",
        "new far.U() { };",
        "new ArrayList<far.U>() { };",
        "Runnable r = () -> far.U.f(); r.run();",
        "class Local { int x = far.U.f(); } new Local();",
      })
  void whereItIsUsedInTheStage(String statement) {
    assertThat(warnings(building(statement)))
        .singleElement()
        .asString()
        .endsWith("[StageCode05] The code of far.U does not count, though the build of"
            + " churn.stages.Work reaches it. Write tracks = U.class in @Stage, or move it into a package"
            + " below churn.");
  }

  @Test
  void atTheUseItself() {
    assertThat(warnings(building("int x = far.U.f();")))
        .singleElement()
        .asString()
        .startsWith(".f()");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Helper.go();",
        "int x = Helper.touched;",
        "Helper.reference();",
        "new Helper.Made();",
        "Helper.Base base = new Helper.Sub(); base.size();",
        "System.out.println(Helper.Data.class);",
        "System.out.println(List.of(\"churn.util.Helper$Data\"));",
        "new ArrayList<Helper.Part>() { };",
      })
  void atTheStageWhereItIsUsedElsewhere(String statement) {
    assertThat(warnings(building(statement)))
        .singleElement()
        .asString()
        .startsWith("class Work {")
        .contains("[StageCode05] The code of far.U does not count, though the build of"
            + " churn.stages.Work reaches it from ");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "int x = far.U.CONSTANT;",
        "far.U u = null; System.out.println(u);",
        "Object o = null; if (o instanceof far.U) { made = 2; }",
        "Helper.Base base = null; System.out.println(base);",
        "new Helper.Sub().hashCode();",
        "far.U.Api api = () -> 7; made = api.call();",
        "System.out.println(\"far.U was here\");",
        "new ArrayList<String>().size();",
      })
  void notOfWhatIsNotReached(String statement) {
    assertThat(warnings(building(statement))).isEmpty();
  }

  @Test
  void ofSuperclassesAndInterfacesWithCode() {
    String body = " { @Output int made; @Build void build() { made = 1; } }";
    String stage = "@Stage(name = \"s\")";
    assertThat(warnings(stage(stage, " extends far.U" + body)))
        .singleElement()
        .asString()
        .startsWith(".U {");
    assertThat(warnings(stage(stage, " implements far.U.Code" + body)))
        .singleElement()
        .asString()
        .startsWith(".Code {");
    assertThat(
            warnings(
                stage(
                    stage,
                    " implements far.U.Api"
                        + " { @Output int made; @Build void build() { made = 1; } public int call() { return 1; } }")))
        .isEmpty();
  }

  @Test
  void ofConfigurationAndNotOfDefaults() {
    assertThat(warnings(stage("@Stage(name = \"s\")", """
         {
          @Config far.U.Mode mode = far.U.Mode.A;
          @Output int made;
          @Build void build() { made = 1; }
        }
        """)))
        .singleElement()
        .asString()
        .contains("The code of far.U.Mode does not count");
    assertThat(warnings(stage("@Stage(name = \"s\")", """
         {
          @Config int rate = far.U.f();
          @Output int made;
          @Build void build() { made = rate; }
        }
        """))).isEmpty();
  }

  @Test
  void notOfAnotherStage() {
    assertThat(warnings(stage("@Stage(name = \"s\")", """
                 {
                  @Config far.Other other;
                  @Output int made;
                  @Build void build() { made = other.size; }
                }
                """), """
                package far;

                import dev.stagewright.*;

                @Stage(name = "o")
                public class Other {
                  @Config public int size = 1;
                  @Output int made;
                  @Build void build() { made = U.f(); }
                }
                """)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "@Stage(name = \"s\", tracks = far.U.class)",
        "@Stage(name = \"s\", version = \"1\")",
        "@SuppressWarnings(\"StageCode05\") @Stage(name = \"s\")",
      })
  void notWhereItIsSaid(String annotation) {
    assertThat(warnings(stage(annotation, """
         {
          @Output int made;
          @Build void build() { made = far.U.f() + Helper.go(); }
        }
        """))).isEmpty();
  }

  @Test
  void notWhereTheUseSaysSo() {
    assertThat(warnings(building("made = churn.util.Quiet.go();"), """
                package churn.util;

                public class Quiet {
                  @SuppressWarnings("StageCode05")
                  public static int go() { return far.U.f(); }
                }
                """)).isEmpty();
  }

  @Test
  void underErrorsForWarnings() {
    CompilationResult result = UserBuild.in(folder)
        .source(building("far.U.f();"))
        .source(FAR)
        .source(HELPER)
        .options("-Werror")
        .run();
    assertThat(result.succeeded()).isFalse();
  }
}
