package dev.stagewright.cli.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A page in Markdown.
 *
 * @param file where it is
 * @param text what it says
 */
public record MarkdownPage(Path file, String text) {
  private static final Pattern NAMED =
      Pattern.compile("^(```\\w+ (\\S+)\n)(.*?)^```$", Pattern.MULTILINE | Pattern.DOTALL);
  private static final Pattern ROW =
      Pattern.compile("^\\| \\[(.*?)\\]\\(#([\\w-]+)\\) \\| (.+) \\|$", Pattern.MULTILINE);

  /** A row of the table: names on the left, and where more is said about them. */
  public record Row(String names, String section) {}

  public static MarkdownPage read(String name) {
    Path file = Path.of("..", "docs", name);
    try {
      return new MarkdownPage(file, Files.readString(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns the names of the snippets that it shows. */
  public List<String> snippets() {
    return NAMED.matcher(text).results().map(found -> found.group(2)).toList();
  }

  /** Returns the same page with each snippet as it is now. */
  public MarkdownPage showing(Map<String, String> snippets) {
    return new MarkdownPage(file, NAMED.matcher(text).replaceAll(found -> filled(found, snippets)));
  }

  private static String filled(MatchResult found, Map<String, String> snippets) {
    String now = snippets.getOrDefault(found.group(2), "there is no such snippet\n");
    return Matcher.quoteReplacement(found.group(1) + now + "```");
  }

  public List<Row> table() {
    return ROW.matcher(text)
        .results()
        .map(found -> new Row(found.group(1), found.group(2)))
        .toList();
  }

  /** Returns the text below a heading, up to the next one. */
  public String section(String heading) {
    Matcher found = Pattern.compile(
            "^### " + Pattern.quote(heading) + "\n(.*?)(?=^##|\\z)",
            Pattern.MULTILINE | Pattern.DOTALL)
        .matcher(text);
    return found.find() ? found.group(1) : "";
  }
}
