package dev.stagewright.processor.generate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stagewright.processor.testing.CompilationResult;
import dev.stagewright.processor.testing.UserBuild;
import dev.stagewright.processor.testing.UserBuild.Compiler;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The generated sources and schemas, whole, for stages of every kind: {@code golden/<case>/in} is
 * what a user writes, {@code golden/<case>/out} what the processor adds.
 *
 * <p>After changing a generator run {@code mvn test -pl processor -Dtest=GeneratedSourcesTest
 * -Dgolden.update=true}, and review the difference as if it were hand-written.
 */
final class GeneratedSourcesTest {
  private static final Path GOLDEN = Path.of("src/test/resources/golden");
  private static final boolean UPDATE = Boolean.getBoolean("golden.update");

  @TempDir
  Path folder;

  static Stream<String> cases() throws IOException {
    try (Stream<Path> list = Files.list(GOLDEN)) {
      return list.map(path -> path.getFileName().toString()).sorted().toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void generates(String golden) throws IOException {
    Map<String, String> sources =
        build(golden, Compiler.JAVAC).run().mustSucceed().everythingGenerated();
    Path out = GOLDEN.resolve(golden).resolve("out");
    if (UPDATE) {
      update(out, sources);
    }
    assertThat(sources).isEqualTo(UserBuild.files(out));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void generatesTheSameUnderEcj(String golden) {
    Map<String, String> sources =
        build(golden, Compiler.ECJ).run().mustSucceed().everythingGenerated();
    assertThat(sources).isEqualTo(UserBuild.files(GOLDEN.resolve(golden).resolve("out")));
  }

  /** Only what is generated is judged here; users' own sources may have lints of their own. */
  @ParameterizedTest
  @MethodSource("cases")
  void isCodeThatPassesEveryLint(String golden) {
    Path classes = build(golden, Compiler.JAVAC).run().mustSucceed().classes();
    CompilationResult result = UserBuild.in(folder.resolve("linted"))
        .sourcesOf(GOLDEN.resolve(golden).resolve("out"))
        .alsoOn(classes)
        .processors()
        .options("-Xlint:all,-processing,-path", "-Xdoclint:all/protected", "-Werror")
        .run();
    assertThat(result.messages()).isEmpty();
  }

  /** As an editor sees it, without Javadoc, and what else ECJ can find unused or doubtful. */
  @ParameterizedTest
  @MethodSource("cases")
  void isCodeThatEcjHasNoWarningFor(String golden) {
    CompilationResult result = build(golden, Compiler.ECJ)
        .options(
            "-warn:+unused,unusedImport,raw,unchecked,deadCode,dep,over-ann,static-access,"
                + "typeHiding,fieldHiding,hashCode,null,resource,semicolon,unnecessaryElse,switchDefault")
        .run()
        .mustSucceed();
    assertThat(result.complaintsAboutGenerated()).isEmpty();
  }

  private UserBuild build(String golden, Compiler compiler) {
    return UserBuild.in(folder.resolve("built"))
        .with(compiler)
        .sourcesOf(GOLDEN.resolve(golden).resolve("in"));
  }

  private static void update(Path out, Map<String, String> sources) throws IOException {
    if (Files.exists(out)) {
      for (String stale : UserBuild.files(out).keySet()) {
        Files.delete(out.resolve(stale));
      }
    }
    for (Map.Entry<String, String> source : sources.entrySet()) {
      Path file = out.resolve(source.getKey());
      Files.createDirectories(file.getParent());
      Files.writeString(file, source.getValue());
    }
  }
}
