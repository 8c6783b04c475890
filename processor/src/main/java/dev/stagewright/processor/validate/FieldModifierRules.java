package dev.stagewright.processor.validate;

import com.google.auto.common.MoreElements;
import com.google.auto.common.MoreTypes;
import dev.stagewright.processor.model.StageModel;
import dev.stagewright.processor.read.ClassAccess;
import java.util.Set;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.VariableElement;

/** Modifiers that keep a field from being set; several of them are one mistake. */
final class FieldModifierRules {
  private FieldModifierRules() {}

  static void judge(StageModel stage, VariableElement field, ProblemReport report) {
    Set<Modifier> modifiers = field.getModifiers();
    boolean isHidden = !ClassAccess.isVisibleMember(field, stage.element());
    if (modifiers.contains(Modifier.STATIC)) {
      report
          .error("StageField02")
          .at(field)
          .says("%s is static.", field.getSimpleName())
          .fix(
              "Make it an instance field%s: each build has its own.",
              isHidden ? " that is not private" : "");
    } else if (modifiers.contains(Modifier.FINAL)) {
      judgeFinal(field, isHidden, report);
    } else if (isHidden) {
      report
          .error("StageField04")
          .at(field)
          .says("%s cannot be set by the classes of the stage's package.", field.getSimpleName())
          .fix(
              isOfKotlin(field)
                  ? "Annotate it @JvmField: Kotlin keeps the field of a property private."
                  : "Remove private, or make it public if another package declares it.");
    }
  }

  private static void judgeFinal(VariableElement field, boolean isHidden, ProblemReport report) {
    String remedy =
        isHidden ? "Remove both: it is set for you." : "Remove final: it is set for you.";
    String inKotlin = isHidden
        ? "Make it a @JvmField var: it is set for you."
        : "Make it a var: it is set for you.";
    report
        .error("StageField03")
        .at(field)
        .says("%s is %s.", field.getSimpleName(), isHidden ? "private and final" : "final")
        .fix(isOfKotlin(field) ? inKotlin : remedy);
  }

  /**
   * Tells whether a field is Kotlin's: kapt shows Kotlin's classes as Java, with the compiler's own
   * annotation on them.
   */
  private static boolean isOfKotlin(VariableElement field) {
    return MoreElements.asType(field.getEnclosingElement()).getAnnotationMirrors().stream()
        .map(annotation -> MoreTypes.asTypeElement(annotation.getAnnotationType()))
        .anyMatch(type -> type.getQualifiedName().contentEquals("kotlin.Metadata"));
  }
}
