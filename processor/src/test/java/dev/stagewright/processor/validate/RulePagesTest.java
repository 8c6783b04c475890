package dev.stagewright.processor.validate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stagewright.processor.testing.RuleExamples;
import dev.stagewright.processor.testing.RulePages;
import dev.stagewright.processor.testing.UserBuild;
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
 * -Dtest=RulePagesTest -Drules.update=true}, which writes them.
 */
final class RulePagesTest {
  private static final Path PAGES = Path.of("docs/rules");

  /** How many lines of a bad example may be missing in the good one. */
  private static final int CHANGED = 4;

  /** How many lines the good one may have more. */
  private static final int ADDED = 6;

  /** A name before what follows it in a declaration or a call. */
  private static final Pattern DECLARED =
      Pattern.compile("[\\w>\\]]\\s+(?!private|static)([a-z]\\w*)\\s*(?=[;=(])");

  private static final Pattern WORD = Pattern.compile("\\w+");

  private static final Pattern ABOUT_NAMES = Pattern.compile("Stage(?:Name\\d\\d|Field05|Size02)");

  static Stream<RuleExamples> rules() {
    // its mistake is to have 333 fields, and the remedy to have one
    return RuleExamples.all().filter(rule -> !rule.code().equals("StageSize01"));
  }

  @Test
  void thePagesShowWhatTheTestsCompile() throws IOException {
    Map<String, String> pages = RulePages.all();
    if (Boolean.getBoolean("rules.update")) {
      update(pages);
    }
    assertThat(UserBuild.files(PAGES)).isEqualTo(pages);
  }

  /** The good example is the bad one put right, not another one. */
  @ParameterizedTest
  @MethodSource("rules")
  void theGoodExampleIsTheBadOnePutRight(RuleExamples rule) {
    List<String> bad = lines(RulePages.shown(rule.bad().get(0).source()));
    List<String> good = lines(RulePages.shown(rule.good()));
    int kept = longestCommon(bad, good);
    assertThat(bad.size() - kept).as("lines that change").isBetween(0, CHANGED);
    assertThat(good.size() - bad.size()).as("lines more").isLessThanOrEqualTo(ADDED);
    assertThat(2 * kept).as("lines that stay").isGreaterThanOrEqualTo(bad.size());
  }

  /** A field or method keeps its name, but where that is what has to change. */
  @ParameterizedTest
  @MethodSource("rules")
  void whatTheBadExampleDeclaresIsInTheGoodOne(RuleExamples rule) {
    if (!ABOUT_NAMES.matcher(rule.code()).matches()) {
      List<String> declared = DECLARED
          .matcher(RulePages.shown(rule.bad().get(0).source()))
          .results()
          .map(name -> name.group(1))
          .toList();
      assertThat(WORD.matcher(RulePages.shown(rule.good())).results().map(MatchResult::group))
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
