package dev.stagewright.processor.validate;

import java.util.List;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;

/** Members of stages outside of a stage; an abstract class may have them for stages to inherit. */
final class MemberRules {
  private MemberRules() {}

  static void judge(TypeElement type, List<Element> members, Findings findings) {
    Element first = type.getEnclosedElements().stream()
        .<Element>map(member -> member)
        .filter(members::contains)
        .findFirst()
        .orElseThrow();
    if (type.getKind() != ElementKind.CLASS) {
      findings.blame(
          first,
          "StageMember02",
          "%s is of no use: no stage inherits from %s, which is no class."
              .formatted(first.getSimpleName(), type.getQualifiedName()),
          "Put it into a class annotated @Stage.");
    } else if (!type.getModifiers().contains(Modifier.ABSTRACT)) {
      findings.warn(
          type,
          "StageMember01",
          "%s has %s as a stage would, and is no stage."
              .formatted(type.getQualifiedName(), first.getSimpleName()),
          "Annotate it @Stage, or make it abstract, for stages to extend.");
    }
  }
}
