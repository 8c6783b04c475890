package dev.stagewright.processor;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stagewright.processor.UserBuild.Compiler;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Broken stages, one mistake each: {@code laws/<code>-<case>.java}. The first line of a file is the
 * one error that the compiler may report, and {@code /*!*}{@code /} stands before what is blamed.
 * Each has a {@code Main} that uses the handles of the rejected stage, and no error follows from
 * that.
 *
 * <p>Of {@code compiler-<case>.java} the compiler itself has a complaint, and ours must be silent;
 * there the first line is a pattern.
 */
final class LawBookTest {
  private static final Path LAWS = Path.of("src/test/resources/laws");
  private static final String BLAME = "/*!*/";
  private static final Pattern CODE = Pattern.compile("\\bStage[A-Z][a-z]+\\d\\d\\b");

  @TempDir
  Path folder;

  static Stream<Path> broken() {
    return laws().filter(law -> !nameOf(law).startsWith("compiler-"));
  }

  static Stream<Path> brokenJava() {
    return laws().filter(law -> nameOf(law).startsWith("compiler-"));
  }

  @ParameterizedTest
  @MethodSource("broken")
  void blames(Path law) throws IOException {
    String text = Files.readString(law);
    Diagnostic<? extends JavaFileObject> error = theOneError(text, Compiler.JAVAC);
    assertThat(error.getMessage(Locale.ROOT)).isEqualTo(firstLine(text));
    assertThat(error.getPosition()).isEqualTo(text.indexOf(BLAME));
  }

  @ParameterizedTest
  @MethodSource("broken")
  void blamesTheSameUnderEcj(Path law) throws IOException {
    String text = Files.readString(law);
    Diagnostic<? extends JavaFileObject> error = theOneError(text, Compiler.ECJ);
    assertThat(error.getMessage(Locale.ROOT)).isEqualTo(firstLine(text));
    long line = 1
        + text.substring(0, text.indexOf(BLAME)).chars().filter(c -> c == '\n').count();
    assertThat(error.getLineNumber()).isEqualTo(line);
  }

  @ParameterizedTest
  @MethodSource("brokenJava")
  void leavesToTheCompilerWhatItTells(Path law) throws IOException {
    String text = Files.readString(law);
    for (Compiler compiler : Compiler.values()) {
      assertThat(theOneError(text, compiler).getMessage(Locale.ROOT))
          .containsPattern(firstLine(text));
    }
  }

  @Test
  void everyRuleHasAFailingExample() throws IOException {
    Set<String> tested = broken()
        .map(law -> nameOf(law).substring(0, nameOf(law).length() - 5))
        .map(name -> name.replaceFirst("-.*", ""))
        .collect(toCollection(TreeSet::new));
    assertThat(tested).isEqualTo(rules());
  }

  private Diagnostic<? extends JavaFileObject> theOneError(String text, Compiler compiler) {
    UserBuild build = UserBuild.in(folder.resolve(compiler.name()))
        .with(compiler)
        .source(text.replace(BLAME, ""));
    if (compiler == Compiler.JAVAC) {
      build.options("--should-stop=ifError=FLOW"); // else javac stops before a second error
    }
    UserBuild.Result result = build.run();
    List<Diagnostic<? extends JavaFileObject>> errors = result.errors();
    assertThat(errors).as(() -> result.messages().toString()).hasSize(1);
    return errors.get(0);
  }

  /** Lists the codes that the law book uses; the one of a full disk has a test elsewhere. */
  private static Set<String> rules() throws IOException {
    Path book = Path.of("src/main/java/dev/stagewright/processor/validate");
    return UserBuild.files(book).values().stream()
        .flatMap(source -> CODE.matcher(source).results())
        .map(MatchResult::group)
        .collect(toCollection(TreeSet::new));
  }

  private static String firstLine(String text) {
    return text.lines().findFirst().orElseThrow().substring("// ".length());
  }

  private static Stream<Path> laws() {
    try (Stream<Path> list = Files.list(LAWS)) {
      return list.sorted().toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String nameOf(Path law) {
    return law.getFileName().toString();
  }
}
