package dev.stagewright.processor.validate;

import com.google.auto.common.AnnotationMirrors;
import dev.stagewright.processor.validate.Problem.Severity;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import org.jspecify.annotations.Nullable;

/** The problems found in one stage, in the order of the rules. */
final class ProblemReport {
  private final List<Problem> problems = new ArrayList<>();

  void blame(Element element, String code, String wrong, String remedy) {
    add(Severity.ERROR, code, wrong, remedy, element, null, null);
  }

  void blame(
      Element element, AnnotationMirror annotation, String code, String wrong, String remedy) {
    add(Severity.ERROR, code, wrong, remedy, element, annotation, null);
  }

  void blame(
      Element element,
      AnnotationMirror annotation,
      String member,
      String code,
      String wrong,
      String remedy) {
    AnnotationValue value = AnnotationMirrors.getAnnotationValue(annotation, member);
    add(Severity.ERROR, code, wrong, remedy, element, annotation, value);
  }

  void blame(
      Element element,
      AnnotationMirror annotation,
      AnnotationValue value,
      String code,
      String wrong,
      String remedy) {
    add(Severity.ERROR, code, wrong, remedy, element, annotation, value);
  }

  void warn(Element element, String code, String wrong, String remedy) {
    add(Severity.WARNING, code, wrong, remedy, element, null, null);
  }

  void warn(
      Element element, AnnotationMirror annotation, String code, String wrong, String remedy) {
    add(Severity.WARNING, code, wrong, remedy, element, annotation, null);
  }

  void warn(
      Element element,
      AnnotationMirror annotation,
      String member,
      String code,
      String wrong,
      String remedy) {
    AnnotationValue value = AnnotationMirrors.getAnnotationValue(annotation, member);
    add(Severity.WARNING, code, wrong, remedy, element, annotation, value);
  }

  void warn(
      Element element,
      AnnotationMirror annotation,
      AnnotationValue value,
      String code,
      String wrong,
      String remedy) {
    add(Severity.WARNING, code, wrong, remedy, element, annotation, value);
  }

  private void add(
      Severity severity,
      String code,
      String wrong,
      String remedy,
      Element element,
      @Nullable AnnotationMirror annotation,
      @Nullable AnnotationValue value) {
    problems.add(new Problem(severity, code, wrong, remedy, element, annotation, value));
  }

  /**
   * Gives the errors; only where there are none, the warnings: of code that has to change, none.
   */
  List<Problem> problems() {
    List<Problem> errors = problems.stream().filter(Problem::isError).toList();
    return errors.isEmpty() ? List.copyOf(problems) : errors;
  }
}
