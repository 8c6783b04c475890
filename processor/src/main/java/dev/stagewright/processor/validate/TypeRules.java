package dev.stagewright.processor.validate;

import com.google.auto.common.MoreTypes;
import com.palantir.javapoet.TypeName;
import dev.stagewright.processor.model.ConfigField;
import dev.stagewright.processor.model.ConfigType;
import dev.stagewright.processor.model.ConfigType.Unsupported;
import dev.stagewright.processor.model.OutputField;
import dev.stagewright.processor.model.StageModel;
import dev.stagewright.processor.validate.TypeProblem.Role;
import java.util.stream.Collectors;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** Rules for the shapes of fields' types, whatever the fields are for. */
final class TypeRules {
  private TypeRules() {}

  static void configs(StageModel stage, KnownTypes known, ProblemReport report) {
    for (ConfigField config : stage.configs()) {
      if (ForgottenRules.find(config, known).isEmpty()) {
        judge(stage, config.element(), Role.CONFIG, config.type(), report);
      }
    }
  }

  static void arguments(StageModel stage, ProblemReport report) {
    for (ConfigField argument : stage.arguments()) {
      judge(stage, argument.element(), Role.ARGUMENT, argument.type(), report);
    }
  }

  static void outputs(StageModel stage, ProblemReport report) {
    for (OutputField output : stage.values()) {
      judge(stage, output.element(), Role.OUTPUT, output.type(), report);
    }
  }

  private static void judge(
      StageModel stage, VariableElement field, Role role, ConfigType type, ProblemReport report) {
    if (type instanceof Unsupported unsupported && FieldRole.isClear(field)) {
      TypeProblem problem = new TypeProblem(stage, field, role, unsupported.fault(), report);
      switch (unsupported.fault().kind()) {
        case HIDDEN -> PlacementRules.hidden(problem);
        case INPUT -> PlacementRules.input(problem);
        case SECRET -> PlacementRules.secret(problem);
        case UNPROCESSED -> InputRules.unprocessed(problem);
        case HANDLE -> PlacementRules.handle(problem);
        case UNKNOWN -> UnknownTypeRules.judge(problem);
        default -> shape(problem);
      }
    }
  }

  private static void shape(TypeProblem problem) {
    switch (problem.fault().kind()) {
      case RAW ->
        problem
            .error("StageType01", "%s has no type arguments")
            .fix("Add them, as in %s.", withArguments(problem.type()));
      case OPEN -> open(problem);
      case ARRAY ->
        problem.error("StageType03", "%s can change after it was set").fix(instead(problem.type()));
      default -> nesting(problem);
    }
  }

  /** Reports a type that may not stand inside of another, or of itself. */
  private static void nesting(TypeProblem problem) {
    switch (problem.fault().kind()) {
      case NESTED_OPTIONAL ->
        problem
            .error("StageType04", "an Optional in an Optional cannot be told from an empty one")
            .fix("Use one Optional.");
      case KEYS ->
        problem
            .error("StageType05", "the keys of %s are not String")
            .fix("Use a Map<String, …>, or a List.");
      case RECURSIVE ->
        problem
            .error("StageType06", "%s contains itself")
            .fix("Keep the parts in a Map<String, …>, where they refer to one another by key.");
      default ->
        problem
            .error("StageType07", "%s is a record with type parameters")
            .fix("Write a separate record for these types.");
    }
  }

  /** Reports type variables, except those of a stage itself, which have another rule. */
  private static void open(TypeProblem problem) {
    if (problem.type().getKind() != TypeKind.TYPEVAR
        || problem.stage().element().getTypeParameters().isEmpty()) {
      problem.error("StageType02", "%s is not one type").fix("Name the type itself.");
    }
  }

  private static String withArguments(TypeMirror raw) {
    return MoreTypes.asTypeElement(raw).getTypeParameters().stream()
        .map(parameter -> "String")
        .collect(Collectors.joining(", ", MessageNames.of(raw) + "<", ">"));
  }

  private static String instead(TypeMirror array) {
    TypeMirror component = MoreTypes.asArray(array).getComponentType();
    return component.getKind() == TypeKind.CHAR
        ? "Use String."
        : "Use List<%s>.".formatted(MessageNames.of(TypeName.get(component).box()));
  }
}
