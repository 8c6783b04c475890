package dev.stagewright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stagewright.cli.testing.CommandProcess;
import dev.stagewright.cli.testing.Terminal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The command where numbers are written in other digits: its sentences are English there too. */
class LocaleDigitsTest {
  private static final String ARABIC = "-Duser.language=ar -Duser.country=EG";

  @TempDir
  static Path folder;

  private static String file;

  @BeforeAll
  static void realize() throws Exception {
    Terminal terminal = Terminal.on(folder.resolve("store"));
    terminal.inline("b.txt", "some other text");
    file = terminal.file("a.txt", "a text");
    terminal.realize("Repeated", "-c", "source=" + file);
  }

  private static String told(String locale, String line) throws Exception {
    List<String> options = new ArrayList<>(List.of(locale.split(" ", -1)));
    options.add("-Dfile.encoding=UTF-8");
    ProcessBuilder builder = new ProcessBuilder(
        CommandProcess.words(options, List.of(line.replace("$file", file).split(" ", -1))));
    builder.environment().put("STAGEWRIGHT_STORE", folder.resolve("store").toString());
    return CommandProcess.end(builder).said();
  }

  private static void assertPlain(String told, String expected) {
    assertThat(told).containsPattern(expected).doesNotContainPattern("[\\p{Nd}&&[^0-9]]");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        ARABIC,
        "-Duser.language=fa",
        "-Duser.language=th -Duser.country=TH -Duser.extensions=u-nu-thai",
        "-Duser.language=hi -Duser.extensions=u-nu-deva"
      })
  void usesEnglishDigits(String locale) throws Exception {
    assertPlain(told(locale, "show inline"), "may mean 2 things");
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      realize dev.stagewright.cli.testing.stages.Repeated -c source=$file -c times=5   | built in \\d
      realize dev.stagewright.cli.testing.stages.Repeated -c source=$file -c times=3e9 | from -2147483648 to
      plan dev.stagewright.cli.testing.stages.Repeated -c source=$file -c times=7      | build: 1 of 2
      ls                                                                       | \\d\\d:\\d\\d:\\d\\d
      ls a b c                                                                 | from index 2
      du                                                                       | \\d\\.\\d kB
      verify                                                                   | as it was built
      gc --dry-run                                                             | \\d of \\d realizations
      """)
  void usesEnglishDigitsInEachCommand(String line, String expected) throws Exception {
    assertPlain(told(ARABIC, line), expected);
  }
}
