package dev.stagewright.processor.read;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.lang.model.element.Element;
import javax.lang.model.util.Elements;
import org.jspecify.annotations.Nullable;

/** The author's words about a class or field, made fit to stand in another file. */
final class Javadocs {
  /** A link names what the author's file imports, which a generated file need not. */
  private static final Pattern LINK =
      Pattern.compile("\\{@(link|linkplain)\\s+([^\\s{}(]+(?:\\([^)]*\\))?)\\s*([^{}]*)\\}");

  private static final Pattern VALUE = Pattern.compile("\\{@(?:value|inheritDoc)[^{}]*\\}");

  /** Wherever a line starts with it, in braces too, javac takes it for the tag. */
  private static final Pattern DEPRECATED = Pattern.compile("(?m)^(\\s*)@(?=deprecated)");

  private static final Pattern TAG_LINE = Pattern.compile("\\s*@\\w.*");
  /** ECJ hands comments out as they are written. */
  private static final Pattern WRITTEN =
      Pattern.compile("(?<!\\\\)((?:\\\\\\\\)*)\\\\u+([0-9a-fA-F]{4})");

  private static final Pattern UNICODE_ESCAPE = Pattern.compile("(?<!\\\\)((?:\\\\\\\\)*)\\\\u");

  private Javadocs() {}

  static String of(Elements elements, Element element) {
    return carriedOver(elements.getDocComment(element));
  }

  static String carriedOver(@Nullable String comment) {
    if (comment == null) {
      return "";
    }
    String unlinked = LINK.matcher(description(read(comment))).replaceAll(Javadocs::unlink);
    return closed(VALUE.matcher(unlinked).replaceAll("").stripIndent().strip());
  }

  private static String read(String comment) {
    return WRITTEN
        .matcher(comment)
        .replaceAll(escape -> Matcher.quoteReplacement(
            escape.group(1) + (char) Integer.parseInt(escape.group(2), 16)));
  }

  /** Ends before the first block tag; inside of braces, as of code, there is none. */
  private static String description(String comment) {
    StringBuilder description = new StringBuilder();
    int depth = 0;
    for (String line : comment.lines().toList()) {
      if (depth == 0 && TAG_LINE.matcher(line).matches()) {
        break;
      }
      description.append(line).append('\n');
      depth += (int) (line.chars().filter(c -> c == '{').count()
          - line.chars().filter(c -> c == '}').count());
    }
    return description.toString();
  }

  /**
   * Keeps what the author escaped, or a comment of lines holds, from ending the comment, and what
   * is no tag from being one.
   */
  private static String closed(String text) {
    String escaped = UNICODE_ESCAPE.matcher(text).replaceAll("$1&#92;u").replace("*/", "*&#47;");
    return DEPRECATED.matcher(escaped).replaceAll("$1&#64;");
  }

  private static String unlink(MatchResult link) {
    String label = link.group(3).strip();
    String target = link.group(2).replaceFirst("^#", "").replace('#', '.');
    boolean plain = link.group(1).equals("linkplain");
    String text = label.isEmpty() ? target : label;
    return Matcher.quoteReplacement(plain || !label.isEmpty() ? text : "{@code " + text + "}");
  }
}
