package dev.stagewright.processor.testing.random;

import java.net.URI;
import java.util.HexFormat;
import java.util.List;

/** Texts, and how Java writes them. */
final class Texts {
  private static final List<String> PIECES = List.of(
      "",
      " ",
      "a",
      "Z",
      "0",
      "ä",
      "数",
      "\uD83D\uDE80",
      "e\u0301",
      "\"",
      "\\",
      "\\u0041",
      "'",
      "$L",
      "$$",
      "$T",
      "%s",
      "{a}",
      "\n",
      "\r\n",
      "\t",
      "\u0000",
      "\u001F",
      "\u007F",
      "\u0085",
      "\u2028",
      "\uFEFF",
      "\uFFFF",
      "*/",
      "//",
      "<a>&amp;",
      "dref:",
      "null");

  private Texts() {}

  static String text(RandomChoices choices) {
    return String.join("", choices.some(6, () -> choices.one(PIECES)));
  }

  static Value string(RandomChoices choices) {
    String text = text(choices);
    return Value.text(literal(text), text);
  }

  static Value character(RandomChoices choices) {
    char c = choices.one(
        'a', '\'', '"', '\\', '\n', '\u0000', 'ä', '\uFFFF', (char) choices.between(0, 0xD7FF));
    String code = c >= 'a' && c <= 'z' ? "'" + c + "'" : "(char) " + (int) c;
    return Value.of(code, "Character " + (int) c);
  }

  static Value truth(RandomChoices choices) {
    boolean truth = choices.chance(50);
    return Value.of(Boolean.toString(truth), "Boolean " + truth);
  }

  static Value uri(RandomChoices choices) {
    URI uri = URI.create(choices.one(
        "",
        "a",
        "https://example.org/a?b=%20#c",
        "urn:x:y",
        "file:///tmp/ä",
        "mailto:a@b",
        "//h",
        "?q",
        "/%2F"));
    return Value.of("java.net.URI.create(%s)".formatted(literal(uri.toString())), "URI " + uri);
  }

  /** Writes a text as Java does; what is not ASCII stays as it is where an editor would show it. */
  static String literal(String text) {
    StringBuilder literal = new StringBuilder("\"");
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '"', '\\' -> literal.append('\\').append(c);
        case '\n' -> literal.append("\\n");
        case '\r' -> literal.append("\\r");
        default -> {
          if (Character.isISOControl(c) || c == '\uFEFF' || c == '\uFFFF' || c == '\u2028') {
            literal.append("\\u" + HexFormat.of().toHexDigits(c));
          } else {
            literal.append(c);
          }
        }
      }
    }
    return literal.append('"').toString();
  }
}
