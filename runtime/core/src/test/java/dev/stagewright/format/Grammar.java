package dev.stagewright.format;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The regular expressions of the page, by their names. */
final class Grammar {
  private static final Path PAGE = Path.of("../docs/format.md");
  private static final Pattern BLOCK = Pattern.compile("```grammar\n(.*?)```", Pattern.DOTALL);
  private static final Pattern LINE = Pattern.compile("(?m)^([a-z-]+) += (.+)$");
  private static final Pattern NAME = Pattern.compile("(?<!\\(\\?)<([a-z-]+)>");

  private final Map<String, String> lines = new HashMap<>();

  private Grammar() {}

  static Grammar ofPage() throws IOException {
    Grammar grammar = new Grammar();
    Matcher block = BLOCK.matcher(Files.readString(PAGE));
    while (block.find()) {
      Matcher line = LINE.matcher(block.group(1));
      while (line.find()) {
        grammar.lines.put(line.group(1), line.group(2));
      }
    }
    return grammar;
  }

  boolean matches(String name, String text) {
    return Pattern.matches(expanded(name), text);
  }

  private String expanded(String name) {
    String line = Objects.requireNonNull(lines.get(name), name);
    return NAME.matcher(line)
        .replaceAll(
            found -> Matcher.quoteReplacement("(?:%s)".formatted(expanded(found.group(1)))));
  }
}
