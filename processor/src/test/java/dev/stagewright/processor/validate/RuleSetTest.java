package dev.stagewright.processor.validate;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stagewright.processor.testing.BadStage;
import dev.stagewright.processor.testing.CompilationResult;
import dev.stagewright.processor.testing.RuleExamples;
import dev.stagewright.processor.testing.UserBuild;
import dev.stagewright.processor.testing.UserBuild.Compiler;
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
 * Broken stages, one mistake each, and the same put right; {@link RuleExamples} and
 * {@link BadStage} tell how they are written. Each has a {@code Main} that uses the handles, also
 * those of a rejected stage, and no error follows from that.
 */
final class RuleSetTest {
  private static final Path MAIN = Path.of("src/main/java/dev/stagewright/processor");
  private static final Pattern CODE = Pattern.compile("\\bStage[A-Z][a-z]+\\d\\d\\b");

  /** Of a full disk, of other processors, of several files, of jars: each has a test elsewhere. */
  private static final Set<String> WITHOUT_PAGE =
      Set.of("StageFile01", "StageClass10", "StageClass11", "StageInput04");

  @TempDir
  Path folder;

  static Stream<RuleExamples> rules() {
    return RuleExamples.all();
  }

  static Stream<BadStage> bad() {
    return RuleExamples.all().flatMap(rule -> rule.bad().stream());
  }

  static Stream<Path> complaints() {
    return RuleExamples.compilerComplaints();
  }

  @ParameterizedTest
  @MethodSource("bad")
  void blames(BadStage stage) {
    Diagnostic<?> found = theOne(stage, Compiler.JAVAC);
    assertThat(found.getMessage(Locale.ROOT)).isEqualTo(stage.message());
    assertThat(List.of(found.getPosition(), found.getStartPosition())).contains(stage.position());
  }

  @ParameterizedTest
  @MethodSource("bad")
  void blamesTheSameUnderEcj(BadStage stage) {
    if (stage.said(Compiler.ECJ).isEmpty()) {
      CompilationResult result =
          compile(stage.source(), beside(stage), Compiler.ECJ).mustSucceed();
      assertThat(result.messages()).noneMatch(message -> CODE.matcher(message).find());
    } else {
      Diagnostic<?> found = theOne(stage, Compiler.ECJ);
      assertThat(found.getMessage(Locale.ROOT)).isEqualTo(stage.message());
      // ECJ finds no place for what is said of a record
      assertThat(found.getLineNumber()).isEqualTo(stage.blamesRecord() ? 0 : stage.line());
    }
  }

  @ParameterizedTest
  @MethodSource("rules")
  void isContentWithTheStagePutRight(RuleExamples rule) {
    for (Compiler compiler : Compiler.values()) {
      assertThat(lint(rule, compiler).mustSucceed().messages())
          .as("%s", compiler)
          .isEmpty();
    }
  }

  @ParameterizedTest
  @MethodSource("complaints")
  void leavesToTheCompilerWhatItTells(Path complaint) {
    String[] lines = RuleExamples.read(complaint).split("\n", 2);
    for (Compiler compiler : Compiler.values()) {
      CompilationResult result = compile(lines[1], List.of(), compiler);
      assertThat(result.errors()).as(() -> result.messages().toString()).hasSize(1);
      assertThat(result.errors().get(0).getMessage(Locale.ROOT))
          .containsPattern(lines[0].substring("// ".length()));
      assertThat(result.messages()).noneMatch(message -> CODE.matcher(message).find());
    }
  }

  @Test
  void everyCodeHasItsFolder() {
    Set<String> codes = UserBuild.files(MAIN).values().stream()
        .flatMap(source -> CODE.matcher(source).results())
        .map(MatchResult::group)
        .filter(code -> !WITHOUT_PAGE.contains(code))
        .collect(toCollection(TreeSet::new));
    assertThat(RuleExamples.all().map(RuleExamples::code)).containsExactlyElementsOf(codes);
  }

  @ParameterizedTest
  @MethodSource("bad")
  void liesInTheFolderOfItsCode(BadStage stage) {
    assertThat(stage.message()).startsWith("[" + stage.folder() + "] ");
  }

  /** Returns the one message, be it an error or a warning of ours: nothing else may be said. */
  private Diagnostic<?> theOne(BadStage stage, Compiler compiler) {
    CompilationResult result = compile(stage.source(), beside(stage), compiler);
    List<? extends Diagnostic<? extends JavaFileObject>> told = result.diagnostics().stream()
        .filter(found -> found.getKind() == Diagnostic.Kind.ERROR
            || (found.getKind() != Diagnostic.Kind.NOTE
                && CODE.matcher(found.getMessage(Locale.ROOT)).find()))
        .toList();
    assertThat(told).as(() -> result.messages().toString()).hasSize(1);
    assertThat(told.get(0).getKind()).isEqualTo(stage.said(compiler).orElseThrow());
    assertThat(result.succeeded()).isEqualTo(stage.isWarning());
    return told.get(0);
  }

  private static List<String> beside(BadStage stage) {
    return RuleExamples.beside(stage.file().resolveSibling(""));
  }

  private CompilationResult compile(String source, List<String> beside, Compiler compiler) {
    UserBuild build = in(compiler).source(source);
    beside.forEach(build::source);
    if (compiler == Compiler.JAVAC) {
      build.options("--should-stop=ifError=FLOW"); // else javac stops before a second error
    }
    return build.run();
  }

  private CompilationResult lint(RuleExamples rule, Compiler compiler) {
    UserBuild build = in(compiler).source(rule.good());
    RuleExamples.beside(rule.folder()).forEach(build::source);
    return switch (compiler) {
      case JAVAC ->
        build.options("-Xlint:all,-processing,-path,-auxiliaryclass", "-Werror").run();
      case ECJ -> build.options("-enableJavadoc").run(); // or imports of Javadoc seem unused
    };
  }

  private UserBuild in(Compiler compiler) {
    return UserBuild.in(folder.resolve(compiler.name())).with(compiler);
  }
}
