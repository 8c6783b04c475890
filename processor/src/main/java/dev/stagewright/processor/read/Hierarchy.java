package dev.stagewright.processor.read;

import com.google.auto.common.MoreTypes;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;

/** A class and the classes that it extends. */
final class Hierarchy {
  private final Elements elements;

  Hierarchy(ProcessingEnvironment environment) {
    this.elements = environment.getElementUtils();
  }

  /** Lists them from the top, without {@code Object}. */
  List<TypeElement> of(TypeElement type) {
    Deque<TypeElement> chain = new ArrayDeque<>();
    TypeElement object = elements.getTypeElement("java.lang.Object");
    TypeElement next = type;
    while (!next.equals(object)) {
      chain.push(next);
      TypeMirror superclass = next.getSuperclass();
      if (superclass.getKind() != TypeKind.DECLARED) {
        break;
      }
      next = MoreTypes.asTypeElement(superclass);
    }
    return List.copyOf(chain);
  }
}
