package dev.stagewright.processor.read;

import com.google.auto.common.MoreTypes;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** A class and the classes that it extends. */
public final class ClassHierarchy {
  private ClassHierarchy() {}

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

  /**
   * Lists the interfaces too, whose default methods a class has where it declares none of its own.
   *
   * @param type the class
   * @return the interfaces that it implements, each after those that it extends; then the classes
   */
  public static List<TypeElement> withInterfaces(TypeElement type) {
    Set<TypeElement> all = new LinkedHashSet<>();
    List<TypeElement> classes = of(type);
    classes.forEach(each -> addInterfaces(each, all));
    all.addAll(classes);
    return List.copyOf(all);
  }

  private static void addInterfaces(TypeElement type, Set<TypeElement> all) {
    for (TypeMirror upper : type.getInterfaces()) {
      if (upper.getKind() == TypeKind.DECLARED) {
        TypeElement element = MoreTypes.asTypeElement(upper);
        addInterfaces(element, all);
        all.add(element);
      }
    }
  }
}
