package dev.stagewright.processor.validate;

import com.google.auto.common.AnnotationMirrors;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;

/** The problems found in one stage, in the order of the law book. */
final class Findings {
  private final List<Problem> problems = new ArrayList<>();

  void blame(Element element, String code, String wrong, String remedy) {
    problems.add(new Problem(code, wrong, remedy, element, null, null));
  }

  void blame(
      Element element, AnnotationMirror annotation, String code, String wrong, String remedy) {
    problems.add(new Problem(code, wrong, remedy, element, annotation, null));
  }

  void blame(
      Element element,
      AnnotationMirror annotation,
      String member,
      String code,
      String wrong,
      String remedy) {
    problems.add(new Problem(
        code,
        wrong,
        remedy,
        element,
        annotation,
        AnnotationMirrors.getAnnotationValue(annotation, member)));
  }

  List<Problem> problems() {
    return List.copyOf(problems);
  }
}
