package dev.stagewright.processor.testing.random;

import java.util.List;

/** Javadoc of any text that can stand in a comment. */
final class RandomJavadoc {
  private static final List<String> PIECES = List.of(
      "Words.",
      "$L",
      "$$ $T {$",
      "{@link String}",
      "{@link #x}",
      "{@link Missing#call(int, String) text}",
      "{@code */ }",
      "&#42;/",
      "\\u005cu002a/",
      "\\\\u002a",
      "\\u0041",
      "C:\\\\users",
      "<p>",
      "<b>bold",
      "<ul><li>",
      "{@value}",
      "{@inheritDoc}",
      "{@literal @Config}",
      "{@linkplain java.util.Map.Entry an entry}",
      "\uD83D\uDE80 数",
      "/*",
      "//",
      "* x",
      "{",
      "}",
      "{@code {}",
      "@",
      "@see x",
      "@param y z",
      "@deprecated no",
      "@return",
      "<!--",
      "&",
      "<",
      "{@snippet :\n  int x;\n}",
      "<pre>{@code\n  @Override\n}</pre>",
      "\n",
      "\n\n",
      "\t",
      "%s",
      "\"",
      "\u2028",
      "'",
      "`a`",
      "{@summary All.}",
      "{@",
      "{@link",
      "{@link}",
      "{@link  }",
      "{@unknown x}",
      "a*",
      "*",
      "**/x",
      "\\",
      "\\\\\\u0041");

  private RandomJavadoc() {}

  /** Gives a comment with its end of line, or nothing. */
  static String of(RandomChoices choices) {
    if (choices.chance(60)) {
      return "";
    }
    String text =
        String.join(choices.one("", " ", "\n"), choices.some(8, () -> choices.one(PIECES)));
    // a lone backslash before a u would be no Java
    String fit = text.replaceAll("(?<!\\\\)((?:\\\\\\\\)*)\\\\(?=u(?!00[46]))", "$1")
        .replaceAll("[*/]*\\*/[*/]*", "*");
    return "/** %s */\n".formatted(fit.replace("\n", choices.one("\n", "\n * ")));
  }
}
