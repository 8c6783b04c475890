package dev.stagewright.processor.validate;

import com.google.auto.common.MoreElements;
import dev.stagewright.Build;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;

/**
 * Members of stages outside of a stage; an abstract class may have them for stages to inherit, and
 * an interface a build.
 */
final class MemberRules {
  private MemberRules() {}

  static void judge(TypeElement type, List<Element> members, ProblemReport report) {
    boolean isClass = type.getKind() == ElementKind.CLASS;
    Optional<Element> first = type.getEnclosedElements().stream()
        .<Element>map(member -> member)
        .filter(members::contains)
        .filter(member -> isClass || !isInheritedBuild(type, member))
        .findFirst();
    first.ifPresent(member -> judge(type, member, isClass, report));
  }

  /**
   * Tells whether a build comes from an interface: a stage that implements it has its methods,
   * unless they are private or static.
   */
  private static boolean isInheritedBuild(TypeElement type, Element member) {
    return type.getKind() == ElementKind.INTERFACE
        && MoreElements.isAnnotationPresent(member, Build.class)
        && Collections.disjoint(member.getModifiers(), Set.of(Modifier.PRIVATE, Modifier.STATIC));
  }

  private static void judge(
      TypeElement type, Element first, boolean isClass, ProblemReport report) {
    if (!isClass) {
      report
          .error("StageMember02")
          .at(first)
          .says(
              "%s has no effect: no stage inherits from %s, which is not a class.",
              first.getSimpleName(), type.getQualifiedName())
          .fix("Put it into a class annotated @Stage.");
    } else if (!type.getModifiers().contains(Modifier.ABSTRACT)) {
      report
          .warning("StageMember01")
          .at(type)
          .says(
              "%s is not a stage, but has %s, which belongs in a stage.",
              type.getQualifiedName(), first.getSimpleName())
          .fix("Annotate it @Stage, or make it abstract, for stages to extend.");
    }
  }
}
