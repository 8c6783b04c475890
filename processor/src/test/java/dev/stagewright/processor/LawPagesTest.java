package dev.stagewright.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every rule has a page. After changing an example run {@code mvn test -pl processor
 * -Dtest=LawPagesTest -Dlaws.update=true}, which writes them.
 */
final class LawPagesTest {
  private static final Path PAGES = Path.of("docs/laws");

  /** How many lines of a bad example may be missing in the good one. */
  private static final int CHANGED = 4;

  /** How many lines the good one may have more. */
  private static final int ADDED = 6;

  /** A name before what follows it in a declaration or a call. */
  private static final Pattern DECLARED =
      Pattern.compile("[\\w>\\]]\\s+(?!private|static)([a-z]\\w*)\\s*(?=[;=(])");

  private static final Pattern WORD = Pattern.compile("\\w+");

  private static final Pattern ABOUT_NAMES = Pattern.compile("Stage(?:Name\\d\\d|Field05|Size02)");

  static Stream<Law> laws() {
    // its mistake is to have 333 fields, and the remedy to have one
    return Law.all().filter(law -> !law.code().equals("StageSize01"));
  }

  @Test
  void thePagesShowWhatTheTestsCompile() throws IOException {
    Map<String, String> pages = LawPages.all();
    if (Boolean.getBoolean("laws.update")) {
      update(pages);
    }
    assertThat(UserBuild.files(PAGES)).isEqualTo(pages);
  }

  /** What is put right is the bad example, not another one. */
  @ParameterizedTest
  @MethodSource("laws")
  void theGoodExampleIsTheBadOnePutRight(Law law) {
    List<String> bad = lines(LawPages.shown(law.bad().get(0).source()));
    List<String> good = lines(LawPages.shown(law.good()));
    int kept = longestCommon(bad, good);
    assertThat(bad.size() - kept).as("lines that change").isBetween(0, CHANGED);
    assertThat(good.size() - bad.size()).as("lines more").isLessThanOrEqualTo(ADDED);
    assertThat(2 * kept).as("lines that stay").isGreaterThanOrEqualTo(bad.size());
  }

  /** A field or method keeps its name, but where that is what has to change. */
  @ParameterizedTest
  @MethodSource("laws")
  void whatTheBadExampleDeclaresIsInTheGoodOne(Law law) {
    if (!ABOUT_NAMES.matcher(law.code()).matches()) {
      List<String> declared = DECLARED
          .matcher(LawPages.shown(law.bad().get(0).source()))
          .results()
          .map(name -> name.group(1))
          .toList();
      assertThat(WORD.matcher(LawPages.shown(law.good())).results().map(MatchResult::group))
          .containsAll(declared);
    }
  }

  private static List<String> lines(String source) {
    return source.lines().map(String::strip).filter(line -> line.length() > 1).toList();
  }

  private static int longestCommon(List<String> one, List<String> other) {
    int[][] length = new int[one.size() + 1][other.size() + 1];
    for (int i = 1; i <= one.size(); i++) {
      for (int j = 1; j <= other.size(); j++) {
        length[i][j] = one.get(i - 1).equals(other.get(j - 1))
            ? length[i - 1][j - 1] + 1
            : Math.max(length[i - 1][j], length[i][j - 1]);
      }
    }
    return length[one.size()][other.size()];
  }

  private static void update(Map<String, String> pages) throws IOException {
    for (String old : UserBuild.files(PAGES).keySet()) {
      Files.delete(PAGES.resolve(old));
    }
    for (Map.Entry<String, String> page : pages.entrySet()) {
      Files.writeString(PAGES.resolve(page.getKey()), page.getValue());
    }
  }
}
