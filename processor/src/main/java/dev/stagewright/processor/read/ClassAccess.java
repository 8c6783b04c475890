package dev.stagewright.processor.read;

import com.google.auto.common.MoreElements;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.NestingKind;
import javax.lang.model.element.TypeElement;

/** The visibility of a class: its modifiers count, and those of the classes around it. */
public final class ClassAccess {
  private ClassAccess() {}

  /**
   * Tells whether every package can see a class.
   *
   * @param type the class
   * @return true if it and all classes around it are public
   */
  public static boolean isPublic(TypeElement type) {
    return type.getModifiers().contains(Modifier.PUBLIC)
        && (type.getNestingKind() == NestingKind.TOP_LEVEL
            || isPublic(MoreElements.asType(type.getEnclosingElement())));
  }

  /**
   * Tells whether other classes of its package can see a class.
   *
   * @param type the class
   * @return true if neither it nor any class around it is private or local
   */
  public static boolean isVisibleInPackage(TypeElement type) {
    return switch (type.getNestingKind()) {
      case TOP_LEVEL -> true;
      case MEMBER ->
        !type.getModifiers().contains(Modifier.PRIVATE)
            && isVisibleInPackage(MoreElements.asType(type.getEnclosingElement()));
      default -> false;
    };
  }

  /**
   * Tells whether code in other files can name a class.
   *
   * @param type the class
   * @return false within a compact source file, of whose class no more can be seen than that it is
   *     final and in no package
   */
  public static boolean canBeNamed(TypeElement type) {
    TypeElement outermost = type;
    while (outermost.getEnclosingElement() instanceof TypeElement around) {
      outermost = around;
    }
    return outermost.equals(type)
        || !MoreElements.getPackage(outermost).isUnnamed()
        || !outermost.getModifiers().equals(Set.of(Modifier.FINAL));
  }

  /**
   * Tells whether a member of a class, perhaps an inherited one, can be used beside it.
   *
   * @param member the field or method
   * @param type the class
   * @return true if other classes of the class's package can use it
   */
  public static boolean isVisibleMember(Element member, TypeElement type) {
    return member.getModifiers().contains(Modifier.PUBLIC)
        || (!member.getModifiers().contains(Modifier.PRIVATE)
            && MoreElements.getPackage(member).equals(MoreElements.getPackage(type)));
  }

  /**
   * Tells whether a class can be seen from another.
   *
   * @param type the class
   * @param from the other class
   * @return true if it can
   */
  public static boolean isVisible(TypeElement type, TypeElement from) {
    return isPublic(type)
        || (isVisibleInPackage(type)
            && MoreElements.getPackage(type).equals(MoreElements.getPackage(from)));
  }
}
