package dev.stagewright.processor.testing;

import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The pages about the rules, made of what the tests compile. */
public final class RulePages {
  private static final Pattern SHOWN = Pattern.compile(
      "\\A(?:(?:package|import) [^\n]*\n|\n)*(.*?)\\s*(?:\nclass Main \\{.*)?\\Z", Pattern.DOTALL);

  private static final Pattern BLAMED = Pattern.compile("/\\*!\\*/([^\n]*)");

  private RulePages() {}

  /** Gives the index and the page of each rule, by file name. */
  public static Map<String, String> all() {
    Map<String, String> pages = new TreeMap<>();
    RuleExamples.all().forEach(rule -> pages.put(rule.code() + ".md", page(rule)));
    pages.put("README.md", index());
    return pages;
  }

  private static String index() {
    return INDEX.formatted(
        RuleExamples.all().map(RulePages::row).collect(Collectors.joining("\n")));
  }

  private static String row(RuleExamples rule) {
    return "| [%1$s](%1$s.md) | %2$s | %3$s |"
        .formatted(rule.code(), severity(rule.bad().get(0)), sentence(rule));
  }

  private static String page(RuleExamples rule) {
    BadStage bad = rule.bad().get(0);
    return PAGE.formatted(
        rule.code(),
        rule.text().strip(),
        shown(BLAMED
            .matcher(bad.marked())
            .replaceFirst(
                blamed -> Matcher.quoteReplacement(blamed.group(1) + " // " + rule.code()))),
        severity(bad),
        bad.message(),
        shown(rule.good()));
  }

  private static String sentence(RuleExamples rule) {
    return rule.text().lines().findFirst().orElseThrow();
  }

  private static String severity(BadStage bad) {
    return (bad.isWarning() ? "warning" : "error") + (bad.onlyJavac() ? ", javac only" : "");
  }

  /** Leaves out what every file needs: package, imports, and the class that uses the handles. */
  public static String shown(String source) {
    Matcher shown = SHOWN.matcher(source);
    return shown.matches() ? shown.group(1) : source;
  }

  private static final String PAGE = """
      # %s

      %s

      ```java
      %s
      ```

      The compiler's %s:

      > %s

      Put right:

      ```java
      %s
      ```
      """;

  private static final String INDEX = """
      # What the compiler checks

      Every mistake in a stage that can be known at compile time has a code, which the message starts with, and a page with an
      example. An error rejects the stage; its handles are written all the same, so that nothing else fails for it. A warning tells
      of what is legal but surely wrong, where there are no errors: `@SuppressWarnings("StageOutput15")`, on what is blamed or
      around it, says that you mean it, and `"all"` says so of all (ECJ calls such a name unsupported, unless told `-warn:-warningToken`). "javac only" are
      those that take the syntax trees of javac: other compilers let them pass, and `instantiate()` finds what is wrong with values.
      Four have no page, since no source file alone shows them, and say why themselves: `StageFile01`, a generated file could not be
      written; `StageClass10`, Lombok or another processor makes fields private or takes the constructor away; `StageClass11`, a note
      and no warning, a class stands in the file of another, which javac's lint `auxiliaryclass` minds; `StageInput04`, an
      input comes from a jar that was compiled without the processor.

      | code | severity | rule |
      | --- | --- | --- |
      %s
      """;
}
