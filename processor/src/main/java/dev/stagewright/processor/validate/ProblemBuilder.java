package dev.stagewright.processor.validate;

import static java.util.Objects.requireNonNull;

import com.google.errorprone.annotations.FormatMethod;
import dev.stagewright.processor.validate.Problem.Severity;
import java.util.function.Consumer;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import org.jspecify.annotations.Nullable;

/**
 * A problem told step by step: the rule that is broken, the place, what is wrong, what to do.
 *
 * <pre>
 * report.error("StageBuild08").at(build).says("A build cannot use %s cores.", cores).fix("Say 1.");
 * </pre>
 */
public final class ProblemBuilder {
  private final Severity severity;
  private final String code;
  private final Consumer<Problem> report;
  private @Nullable ProblemPlace place;
  private @Nullable String wrong;

  ProblemBuilder(Severity severity, String code, Consumer<Problem> report) {
    this.severity = severity;
    this.code = code;
    this.report = report;
  }

  /**
   * Blames an element.
   *
   * @param element the element
   * @return this
   */
  public ProblemBuilder at(Element element) {
    return at(ProblemPlace.of(element));
  }

  ProblemBuilder at(Element element, AnnotationMirror annotation) {
    return at(new ProblemPlace(element, annotation, null));
  }

  ProblemBuilder at(Element element, AnnotationMirror annotation, String member) {
    return at(ProblemPlace.of(element, annotation, member));
  }

  ProblemBuilder at(Element element, AnnotationMirror annotation, AnnotationValue value) {
    return at(new ProblemPlace(element, annotation, value));
  }

  ProblemBuilder at(ProblemPlace blamed) {
    place = blamed;
    return this;
  }

  ProblemBuilder says(String sentence) {
    wrong = sentence;
    return this;
  }

  /**
   * Says what is wrong.
   *
   * @param sentence a sentence with a {@code %s} for each value
   * @param values the values
   * @return this
   */
  @FormatMethod
  public ProblemBuilder says(String sentence, Object... values) {
    return says(sentence.formatted(values));
  }

  /**
   * Says what to do, and reports the problem.
   *
   * @param sentence a sentence
   * @return the problem
   */
  public Problem fix(String sentence) {
    Problem problem =
        new Problem(severity, code, requireNonNull(wrong), sentence, requireNonNull(place));
    report.accept(problem);
    return problem;
  }

  @FormatMethod
  Problem fix(String sentence, Object... values) {
    return fix(sentence.formatted(values));
  }
}
