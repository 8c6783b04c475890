package dev.stagewright.processor.read;

import com.google.auto.common.MoreTypes;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** A class and the classes that it extends. */
public final class Hierarchy {
  private Hierarchy() {}

  /**
   * Lists them from the top, without {@code Object}.
   *
   * @param type the class
   * @return the classes that it extends, and the class itself at the end
   */
  public static List<TypeElement> of(TypeElement type) {
    Deque<TypeElement> chain = new ArrayDeque<>();
    TypeElement next = type;
    while (!next.getQualifiedName().contentEquals("java.lang.Object")) {
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
