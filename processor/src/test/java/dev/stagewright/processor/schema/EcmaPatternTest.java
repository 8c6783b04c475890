package dev.stagewright.processor.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class EcmaPatternTest {
  @ParameterizedTest
  @CsvSource(delimiterString = " => ", quoteCharacter = '`', textBlock = """
      [a-z]+            => ^(?:[a-z]+)$
      a|b               => ^(?:a|b)$
      ^[a-z0-9-]{2,9}$  => ^(?:[a-z0-9-]{2,9})$
      \\d{4}-\\d\\d     => ^(?:\\d{4}-\\d\\d)$
      (?:a\\.b)*?[^/]   => ^(?:(?:a\\.b)*?[^/])$
      a\\$              => ^(?:a\\$)$
      (x|y)?.\\u00e4    => ^(?:(x|y)?.\\u00e4)$
      """)
  void saysWhatMeansTheSame(String java, String ecma) {
    assertThat(EcmaPattern.of(java)).contains(ecma);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a*+",
        "a++",
        "(?>a)",
        "(?i)a",
        "(?=a)a",
        "(?<n>a)",
        "(a)\\1",
        "\\p{L}",
        "\\Qa\\E",
        "\\s",
        "\\S",
        "[a-z&&[b]]",
        "[a[b]]",
        "[\\s]",
        "\\h",
        "\\R",
        "\\x41",
        "\\A",
        "a$b",
        "\\b",
        "\\-",
        "]",
        "}",
        "[]a]",
        "\\0",
        "\\cA",
        "\\e",
        "^^a"
      })
  void leavesOutWhatDoesNot(String java) {
    assertThat(EcmaPattern.of(java)).isEmpty();
  }

  /** A long pattern is no deep one. */
  @Test
  void readsLongPatterns() {
    assertThat(EcmaPattern.of("a|".repeat(50_000))).isPresent();
  }

  @Property(tries = 1000)
  void findsWhereJavaMatches(
      @ForAll("patterns") List<String> tokens, @ForAll("texts") String text) {
    String java = String.join("", tokens);
    EcmaPattern.of(java)
        .ifPresent(ecma -> assertThat(
                Pattern.compile(ecma.replaceAll("\\$$", "\\\\z")).matcher(text).find())
            .isEqualTo(text.matches(java)));
  }

  @Provide
  Arbitrary<List<String>> patterns() {
    return Arbitraries.of("a", "b?", "[ab]+", "[^a]", "(?:ab|b)*", "\\d{1,2}", ".", "|", "\\.", "-")
        .list()
        .ofMaxSize(5);
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.strings().withChars("ab1.-\n😀").ofMaxLength(5);
  }
}
