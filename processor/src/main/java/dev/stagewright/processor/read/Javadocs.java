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
      Pattern.compile("\\{@(link|linkplain)\\s+([^\\s{}]+(?:\\([^)]*\\))?)\\s*([^{}]*)\\}");

  private static final Pattern VALUE = Pattern.compile("\\{@(?:value|inheritDoc)[^{}]*\\}");
  private static final Pattern FIRST_TAG = Pattern.compile("(?m)^\\s*@\\w");

  private Javadocs() {}

  static String of(Elements elements, Element element) {
    return carriedOver(elements.getDocComment(element));
  }

  static String carriedOver(@Nullable String comment) {
    if (comment == null) {
      return "";
    }
    Matcher tag = FIRST_TAG.matcher(comment);
    String description = tag.find() ? comment.substring(0, tag.start()) : comment;
    String unlinked = LINK.matcher(description).replaceAll(Javadocs::unlink);
    return VALUE
        .matcher(unlinked)
        .replaceAll("")
        .lines()
        .map(String::strip)
        .reduce("", Javadocs::join)
        .strip();
  }

  private static String join(String text, String line) {
    return text + "\n" + line;
  }

  private static String unlink(MatchResult link) {
    String label = link.group(3).strip();
    String target = link.group(2).replaceFirst("^#", "").replace('#', '.');
    boolean plain = link.group(1).equals("linkplain");
    String text = label.isEmpty() ? target : label;
    return Matcher.quoteReplacement(plain || !label.isEmpty() ? text : "{@code " + text + "}");
  }
}
