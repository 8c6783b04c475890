package dev.stagewright.processor.validate;

import com.google.auto.common.MoreElements;
import com.google.auto.common.MoreTypes;
import dev.stagewright.processor.model.ConfigField;
import dev.stagewright.processor.model.OutputField;
import dev.stagewright.processor.model.StageModel;
import java.util.stream.Stream;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeKind;

/** Rules about constraints that other libraries check, and Stagewright does not. */
final class ForeignConstraintRules {
  private ForeignConstraintRules() {}

  static void fields(StageModel stage, ProblemReport report) {
    Stream.concat(
            stage.settable().stream().map(ConfigField::element),
            stage.outputs().stream().map(OutputField::element))
        .distinct()
        .forEach(field -> field.getAnnotationMirrors().stream()
            .filter(annotation -> annotation.getAnnotationType().getKind() == TypeKind.DECLARED)
            .forEach(annotation -> judge(field, annotation, report)));
  }

  private static void judge(
      VariableElement field, AnnotationMirror annotation, ProblemReport report) {
    TypeElement type = MoreTypes.asTypeElement(annotation.getAnnotationType());
    if (isIn("javax.validation", type)) {
      report
          .error("StageConstraint16")
          .at(field, annotation)
          .says("@%s of javax.validation is not checked.", type.getSimpleName())
          .fix("Import it from jakarta.validation.");
    } else if (!isIn("jakarta.validation.constraints", type) && isConstraint(type)) {
      report
          .error("StageConstraint17")
          .at(field, annotation)
          .says("@%s is not checked here.", type.getSimpleName())
          .fix("Check the value in @Build, or in the constructor of a record.");
    }
  }

  private static boolean isConstraint(TypeElement annotation) {
    return annotation.getQualifiedName().contentEquals("jakarta.validation.Valid")
        || annotation.getAnnotationMirrors().stream()
            .map(mark -> MoreTypes.asTypeElement(mark.getAnnotationType()))
            .anyMatch(
                mark -> mark.getQualifiedName().contentEquals("jakarta.validation.Constraint"));
  }

  private static boolean isIn(String library, TypeElement annotation) {
    String found = MoreElements.getPackage(annotation).getQualifiedName().toString();
    return found.equals(library) || found.startsWith(library + ".");
  }
}
