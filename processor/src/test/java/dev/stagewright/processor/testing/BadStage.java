package dev.stagewright.processor.testing;

import dev.stagewright.processor.testing.UserBuild.Compiler;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.Diagnostic;

/**
 * A stage with one mistake. The first line of its file says what the compiler must, and
 * {@code /*!*}{@code /} stands before what is blamed:
 *
 * <pre>
 * // [Code] message                  an error
 * // warning: [Code] message         a warning
 * // javac: [Code] message           an error that takes the trees of javac
 * // javac warning: [Code] message   a warning that takes them
 * </pre>
 *
 * @param file where it lies
 * @param onlyJavac whether other compilers cannot know of it
 * @param isWarning whether the stage is accepted all the same
 * @param message the message
 * @param marked the source with the mark
 */
public record BadStage(
    Path file, boolean onlyJavac, boolean isWarning, String message, String marked) {
  private static final String BLAME = "/*!*/";
  private static final Pattern FIRST_LINE =
      Pattern.compile("// (?:(?<javac>javac)? ?(?<warning>warning)?: )?(?<message>\\[\\w+\\] .*)");

  public static BadStage read(Path file) {
    String[] lines = RuleExamples.read(file).split("\n", 2);
    Matcher first = FIRST_LINE.matcher(lines[0]);
    if (!first.matches()) {
      throw new IllegalArgumentException(file + " does not begin with a message: " + lines[0]);
    }
    return new BadStage(
        file,
        first.group("javac") != null,
        first.group("warning") != null,
        first.group("message"),
        lines[1]);
  }

  public String source() {
    return marked.replace(BLAME, "");
  }

  /** Gives what the compiler must say of it, or nothing if it cannot know. */
  public Optional<Diagnostic.Kind> said(Compiler compiler) {
    if (onlyJavac && compiler != Compiler.JAVAC) {
      return Optional.empty();
    }
    return Optional.of(isWarning ? Diagnostic.Kind.WARNING : Diagnostic.Kind.ERROR);
  }

  /** Counts characters from 0. */
  public long position() {
    return marked.indexOf(BLAME);
  }

  /** Counts from 1. */
  public long line() {
    return 1
        + marked
            .substring(0, marked.indexOf(BLAME))
            .chars()
            .filter(c -> c == '\n')
            .count();
  }

  public boolean blamesRecord() {
    return marked.contains(BLAME + "record ");
  }

  public String folder() {
    return file.getName(file.getNameCount() - 2).toString();
  }

  @Override
  public String toString() {
    return folder() + "/" + file.getFileName();
  }
}
