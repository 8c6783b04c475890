package dev.stagewright.internal.path;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OutputPathsTest {

  @ParameterizedTest
  @CsvSource(delimiter = '|', ignoreLeadingAndTrailingWhitespace = false, textBlock = """
          aux.txt|a device on Windows
          data/AUX|a device on Windows
          Con|a device on Windows
          nul.tar.gz|a device on Windows
          PRN .txt|a device on Windows
          COM1|a device on Windows
          lpt9.log/x|a device on Windows
          COM\u00b9|a device on Windows
          LPT\u00b3.txt|a device on Windows
          CONIN$|a device on Windows
          conout$.txt|a device on Windows
          a*b|holds '*'
          x?.txt|holds '?'
          ab:c|holds ':'
          a<b|holds '<'
          a>b|holds '>'
          a"b|holds '"'
          end.|drops the '.'
          ..x/end./y|drops the '.'
          ...|drops the '.'
          end |drops the ' '
          a/b /c|drops the ' '
          """)
  void refusesWhatWindowsCannotHave(String path, String fault) {
    assertThat(OutputPaths.fault(path)).get().asString().contains(fault);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a|b", "a\u0001b", "a\tb", "a\nb", "a\u007f", "/a", "a\\b", "C:a"})
  void refusesWhatNoPathHolds(String path) {
    assertThat(OutputPaths.fault(path)).isPresent();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "auxiliary.txt",
        "com",
        "com10",
        "comx",
        "x.aux",
        "my.con",
        "lpt",
        "console",
        ".hidden",
        "a b",
        " a",
        "a.b.c",
        "gr\u00f6\u00dfe",
        "nul-1",
        "a#b%c&d+e,f;g=h@i[j]^k_l`m{n}~"
      })
  void takesWhatAllCanHave(String path) {
    assertThat(OutputPaths.fault(path)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "data/a, Data/b, its folder",
    "x/data/a, x/DATA/b, its folder",
    "\u00fc/a, u\u0308/b, its folder",
    "\u00fc, u\u0308, the same file",
    "data/a, Data/a, the same file",
    "data/a/b, Data/a, lies inside",
    "Data, data/a, it holds",
  })
  void tellsOfClashes(String path, String other, String clash) {
    assertThat(OutputPaths.clash(path, other)).get().asString().contains(clash);
    assertThat(OutputPaths.clash(other, path)).isPresent();
  }

  @ParameterizedTest
  @CsvSource({"data/a, data/b", "data/A, data2/a", "a/Data/x, b/data/x", "a, b/a"})
  void letsOthersBe(String path, String other) {
    assertThat(OutputPaths.clash(path, other)).isEmpty();
    assertThat(OutputPaths.clash(other, path)).isEmpty();
  }
}
