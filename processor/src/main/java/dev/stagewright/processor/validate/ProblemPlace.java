package dev.stagewright.processor.validate;

import com.google.auto.common.AnnotationMirrors;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import org.jspecify.annotations.Nullable;

/**
 * The place in the source that a problem is about.
 *
 * @param element the element to blame
 * @param annotation the annotation on it to blame, if it is one
 * @param value the value in that annotation to blame, if it is one
 */
public record ProblemPlace(
    Element element,
    @Nullable AnnotationMirror annotation,
    @Nullable AnnotationValue value) {

  static ProblemPlace of(Element element) {
    return new ProblemPlace(element, null, null);
  }

  static ProblemPlace of(Element element, AnnotationMirror annotation, String member) {
    AnnotationValue value = AnnotationMirrors.getAnnotationValue(annotation, member);
    return new ProblemPlace(element, annotation, value);
  }
}
