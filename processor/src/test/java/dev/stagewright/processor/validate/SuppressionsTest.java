package dev.stagewright.processor.validate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stagewright.processor.testing.UserBuild;
import dev.stagewright.processor.testing.UserBuild.Compiler;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A warning can be suppressed where it stands and around it, an error cannot. */
final class SuppressionsTest {
  private static final String STAGE = """
      package a;

      import dev.stagewright.*;
      import jakarta.validation.constraints.*;

      %s
      class Outer {
        %s
        @Stage(name = "x")
        static class X extends Base {
          %s
          @Config @Min(0) @Positive int size = 1;

          @Output int made;

          @Build
          void build() {}
        }

        abstract static class Base {
          @Config @Max(9) @Negative int debt = -1;
        }
      }
      """;

  private static final String IDLE = "@SuppressWarnings(\"StageConstraint13\")";

  @TempDir
  Path folder;

  @ParameterizedTest
  @ValueSource(ints = {0, 1})
  void holdsForAllThatIsInside(int place) {
    String[] places = {"", "", ""};
    places[place] = IDLE;
    assertThat(with(places)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {IDLE, "@SuppressWarnings({\"unchecked\", \"StageConstraint13\"})"})
  void holdsForTheFieldAlone(String annotation) {
    assertThat(with("", "", annotation)).hasSize(1).allMatch(told -> told.contains("@Max"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "@SuppressWarnings(\"unused\")", "@SuppressWarnings(\"StageConstraint12\")"})
  void namesTheCode(String annotation) {
    assertThat(with(annotation, "", "")).hasSize(2);
  }

  /** All warnings are silenced where the author says so. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "@SuppressWarnings(\"all\")",
        "@SuppressWarnings({\"unused\", \"all\"})",
      })
  void mayNameAll(String annotation) {
    assertThat(with(annotation, "", "")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"@SuppressWarnings(\"StageConstraint10\")", "@SuppressWarnings(\"all\")"})
  void isOfNoUseAgainstErrors(String annotation) {
    String contradicting = STAGE.replace("@Min(0)", "@Negative");
    assertThat(warnings(contradicting.formatted(annotation, "", "")))
        .hasSize(1)
        .allMatch(told -> told.startsWith("[StageConstraint10]"));
  }

  private List<String> with(String... places) {
    return warnings(STAGE.formatted((Object[]) places));
  }

  /** Gives what both compilers say. */
  private List<String> warnings(String source) {
    List<String> javac = warnings(source, Compiler.JAVAC);
    assertThat(warnings(source, Compiler.ECJ)).isEqualTo(javac);
    return javac;
  }

  private List<String> warnings(String source, Compiler compiler) {
    return UserBuild.in(folder.resolve(compiler.name()))
        .with(compiler)
        .source(source)
        .run()
        .diagnostics()
        .stream()
        .map(found -> found.getMessage(Locale.ROOT))
        .filter(message -> message.startsWith("[Stage"))
        .toList();
  }
}
