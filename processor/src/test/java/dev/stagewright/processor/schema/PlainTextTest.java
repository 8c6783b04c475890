package dev.stagewright.processor.schema;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class PlainTextTest {
  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
      ``                                   | ``
      `  one\\n two `                      | `one two`
      `{@code List<String>} of &lt;b&gt;s` | `List<String> of <b>s`
      `<b>bold</b>, <a href="x">link</a>`  | `bold, link`
      `one<p>two`                          | `one\\n\\ntwo`
      `has: <ul> <li>a</li> <li>b </ul> end` | `has:\\n- a\\n- b\\n\\nend`
      `{@code {1, 2}} &amp;&#47;&#x41;&nope;` | `{1, 2} &/A&nope;`
      `1 < 2 and $1 \\\\ {@literal @}`     | `1 < 2 and $1 \\\\ @`
      `&#1114112;&#x;`                     | `&#1114112;&#x;`
      """)
  void readsAsPeopleDo(String javadoc, String text) {
    assertThat(PlainText.of(unescaped(javadoc))).isEqualTo(unescaped(text));
  }

  private static String unescaped(String text) {
    return text == null ? "" : text.translateEscapes();
  }
}
