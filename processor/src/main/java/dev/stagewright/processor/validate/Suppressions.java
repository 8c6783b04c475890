package dev.stagewright.processor.validate;

import com.google.auto.common.MoreElements;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;

/**
 * Warnings that the author means to live with: {@code @SuppressWarnings} with their code, or all.
 */
final class Suppressions {
  private Suppressions() {}

  /** Looks at what is blamed and around it; of an inherited member, around the stage as well. */
  static boolean cover(Problem problem, TypeElement stage) {
    return !problem.isError()
        && Stream.of(problem.place().element(), stage)
            .flatMap(Suppressions::withSurroundings)
            .flatMap(Suppressions::names)
            .anyMatch(name -> name.equals(problem.code()) || name.equals("all"));
  }

  private static Stream<Element> withSurroundings(Element element) {
    return Stream.iterate(element, Objects::nonNull, Element::getEnclosingElement);
  }

  private static Stream<String> names(Element element) {
    return MoreElements.getAnnotationMirror(element, SuppressWarnings.class).toJavaUtil().stream()
        .flatMap(annotation -> annotation.getElementValues().values().stream())
        .map(AnnotationValue::getValue)
        .flatMap(value -> value instanceof List<?> list ? list.stream() : Stream.of(value))
        .map(name -> name instanceof AnnotationValue inner ? inner.getValue() : name)
        .map(Object::toString);
  }
}
