package dev.stagewright.processor.validate;

import com.google.auto.common.MoreElements;
import com.google.auto.common.MoreTypes;
import dev.stagewright.processor.model.ConfigField;
import dev.stagewright.processor.model.OutputField;
import dev.stagewright.processor.model.StageModel;
import dev.stagewright.processor.read.ClassHierarchy;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/** Rules about constraints in places where they are not checked, and cannot be relied on. */
final class UncheckedConstraintRules {
  private UncheckedConstraintRules() {}

  static void elements(StageModel stage, ProblemReport report) {
    for (ConfigField config : clear(stage)) {
      arguments(config.element().asType())
          .flatMap(type -> constraint(type.getAnnotationMirrors()).stream())
          .findFirst()
          .ifPresent(
              constraint -> report
                  .error("StageConstraint04")
                  .at(config.element())
                  .says("@%s is not checked on the elements of %s.", constraint, config.name())
                  .fix(
                      "Check each element in @Build; for an Optional, put the constraint on the field."));
    }
  }

  static void components(StageModel stage, ProblemReport report) {
    for (ConfigField config : clear(stage)) {
      Set<TypeElement> seen = new HashSet<>();
      Stream.concat(
              Stream.of(config.element().asType()), arguments(config.element().asType()))
          .flatMap(type -> records(type, seen))
          .flatMap(type -> type.getRecordComponents().stream())
          .filter(component -> constrained(component).isPresent())
          .findFirst()
          .ifPresent(component -> report
              .error("StageConstraint05")
              .at(config.element())
              .says(
                  "@%s is not checked on the record component %s.",
                  constrained(component).orElseThrow(), component.getSimpleName())
              .fix("Check it in the constructor of the record."));
    }
  }

  static void outputs(StageModel stage, ProblemReport report) {
    for (OutputField output : stage.outputs()) {
      constraint(output.element().getAnnotationMirrors())
          .filter(constraint -> FieldRole.isClear(output.element()))
          .ifPresent(constraint -> report
              .error("StageConstraint06")
              .at(output.element())
              .says("@%s is not checked on the output %s.", constraint, output.name())
              .fix("Check it in @Build, and throw an exception."));
    }
  }

  static void others(StageModel stage, ProblemReport report) {
    for (TypeElement type : ClassHierarchy.of(stage.element())) {
      for (VariableElement field : ElementFilter.fieldsIn(type.getEnclosedElements())) {
        if (FieldRole.isNone(field)) {
          constraint(field.getAnnotationMirrors())
              .ifPresent(constraint -> report
                  .error("StageConstraint15")
                  .at(field)
                  .says(
                      "@%s is not checked on %s, which is neither configuration nor an argument.",
                      constraint, field.getSimpleName())
                  .fix("Make it @Config or @Argument, or check it in @Build."));
        }
      }
    }
  }

  private static List<ConfigField> clear(StageModel stage) {
    return stage.settable().stream()
        .filter(config -> FieldRole.isClear(config.element()))
        .toList();
  }

  private static Stream<TypeMirror> arguments(TypeMirror type) {
    return type.getKind() == TypeKind.DECLARED
        ? MoreTypes.asDeclared(type).getTypeArguments().stream()
            .flatMap(argument -> Stream.concat(Stream.of(argument), arguments(argument)))
        : Stream.empty();
  }

  private static Stream<TypeElement> records(TypeMirror type, Set<TypeElement> seen) {
    if (type.getKind() != TypeKind.DECLARED) {
      return Stream.empty();
    }
    TypeElement element = MoreTypes.asTypeElement(type);
    if (element.getRecordComponents().isEmpty() || !seen.add(element)) {
      return Stream.empty();
    }
    Stream<TypeElement> inside = element.getRecordComponents().stream()
        .map(RecordComponentElement::asType)
        .flatMap(inner -> Stream.concat(Stream.of(inner), arguments(inner)))
        .flatMap(inner -> records(inner, seen));
    return Stream.concat(Stream.of(element), inside);
  }

  /**
   * Returns the constraint on a record component. Jakarta's constraints do not target components,
   * but what is written for one: its accessor, field, parameter.
   */
  private static Optional<String> constrained(RecordComponentElement component) {
    return constraint(component.getAccessor().getAnnotationMirrors())
        .or(() -> constraint(component.asType().getAnnotationMirrors()));
  }

  private static Optional<String> constraint(List<? extends AnnotationMirror> annotations) {
    return annotations.stream()
        .map(annotation -> MoreTypes.asTypeElement(annotation.getAnnotationType()))
        .filter(type -> MoreElements.getPackage(type)
            .getQualifiedName()
            .contentEquals("jakarta.validation.constraints"))
        .map(type -> type.getSimpleName().toString())
        .findFirst();
  }
}
