package dev.stagewright.ref;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RelativePathTest {
  private static final Path FOLDER = Path.of("/some/folder");

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
      ``        | it is empty
      /etc      | it is absolute
      C:/x      | it is absolute
      C:\\\\x     | it is absolute
      //x       | it is absolute
      \\\\x       | it holds a backslash
      c:x       | no name on Windows holds ':'
      C:        | no name on Windows holds ':'
      a\\b      | it holds a backslash
      ..        | it has a segment '..'
      a/../..   | it has a segment '..'
      ./a       | it has a segment '.'
      a/        | it has an empty segment
      a//b      | it has an empty segment
      """)
  void refuses(String text, String fault) {
    assertThatThrownBy(() -> new RelativePath(text.replace("\\\\", "\\")))
        .isInstanceOf(InvalidRefException.class)
        .hasMessageContaining(fault);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a\0b", "a\nb", "a\u007fb", "a\u0085b", "\ud800", "a\udc00/b"})
  void refusesWhatNoFileSystemShouldSee(String text) {
    assertThat(RelativePath.fault(text)).isPresent();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"a", "...", "a b/c", ".hidden", "ä/\ud83d\ude00", "~", "$HOME", "..a/b.."})
  void takes(String text) {
    assertThat(new RelativePath(text).in(FOLDER)).isEqualTo(FOLDER.resolve(text));
  }

  @ParameterizedTest
  @CsvSource({"255, true", "256, false"})
  void countsTheBytesOfASegment(int bytes, boolean fits) {
    assertThat(RelativePath.fault("x/" + "é".repeat(bytes / 2) + "a".repeat(bytes % 2))
            .isEmpty())
        .isEqualTo(fits);
  }

  @Property
  void neverLeavesItsFolder(@ForAll("climbers") String text) {
    if (RelativePath.fault(text).isEmpty()) {
      Path place = new RelativePath(text).in(FOLDER);
      assertThat(place.normalize()).isEqualTo(place).startsWithRaw(FOLDER).isNotEqualTo(FOLDER);
    }
  }

  @Provide
  Arbitrary<String> climbers() {
    return Arbitraries.of("..", ".", "/", "\\", "a", "C:", "~", "", "\0", "\ud800")
        .list()
        .ofMaxSize(8)
        .map(pieces -> String.join("", pieces));
  }
}
