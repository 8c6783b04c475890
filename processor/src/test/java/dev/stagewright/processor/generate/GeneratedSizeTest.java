package dev.stagewright.processor.generate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stagewright.processor.testing.CompilationResult;
import dev.stagewright.processor.testing.UserBuild;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The size of generated code, which stays small: javac's time for it is most of what a stage costs.
 */
final class GeneratedSizeTest {
  private static final Path GOLDEN = Path.of("src/test/resources/golden");

  @TempDir
  Path folder;

  @ParameterizedTest
  @CsvSource({
    "chooses,      3,  4, 11000",
    "everything,   6, 12, 65000",
    "hidden,       3,  5, 12000",
    "mnist,        6,  9, 24000",
    "nested,       6,  9, 23000",
    "placeholders, 3,  5, 13000",
    "runs,         3,  4, 16000"
  })
  void isBounded(String golden, int files, int classes, long bytes) throws IOException {
    CompilationResult result = UserBuild.in(folder)
        .sourcesOf(GOLDEN.resolve(golden).resolve("in"))
        .run()
        .mustSucceed();
    Map<String, Long> sizes = generated(result);
    assertThat(result.sources()).hasSize(files);
    assertThat(sizes).hasSizeLessThanOrEqualTo(classes);
    assertThat(sizes.values().stream().mapToLong(size -> size).sum()).isLessThanOrEqualTo(bytes);
  }

  /** Returns the sizes of the class files of generated classes, and of those inside them. */
  private static Map<String, Long> generated(CompilationResult result) throws IOException {
    Set<String> names = result.sources().keySet().stream()
        .map(source -> source.replace(".java", ""))
        .collect(Collectors.toSet());
    try (Stream<Path> walk = Files.walk(result.classes())) {
      return walk.filter(Files::isRegularFile)
          .filter(file -> names.contains(result
              .classes()
              .relativize(file)
              .toString()
              .replace('\\', '/')
              .replaceFirst("(\\$.*)?\\.class$", "")))
          .collect(Collectors.toMap(Path::toString, file -> file.toFile().length()));
    }
  }
}
