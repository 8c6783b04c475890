package dev.stagewright.processor.validate;

import com.google.auto.common.MoreTypes;
import com.palantir.javapoet.TypeName;
import dev.stagewright.processor.model.ConfigField;
import dev.stagewright.processor.model.ConfigType;
import dev.stagewright.processor.model.ConfigType.Unsupported;
import dev.stagewright.processor.model.OutputField;
import dev.stagewright.processor.model.StageModel;
import dev.stagewright.processor.validate.Culprit.Role;
import java.util.stream.Collectors;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** Which shapes the types of fields may have, whatever the fields are for. */
final class TypeRules {
  private TypeRules() {}

  static void configs(StageModel stage, Taken taken, Findings findings) {
    for (ConfigField config : stage.configs()) {
      if (ForgottenRules.find(config, taken).isEmpty()) {
        judge(stage, config.element(), Role.CONFIG, config.type(), findings);
      }
    }
  }

  static void arguments(StageModel stage, Findings findings) {
    for (ConfigField argument : stage.arguments()) {
      judge(stage, argument.element(), Role.ARGUMENT, argument.type(), findings);
    }
  }

  static void outputs(StageModel stage, Findings findings) {
    for (OutputField output : stage.values()) {
      judge(stage, output.element(), Role.OUTPUT, output.type(), findings);
    }
  }

  private static void judge(
      StageModel stage, VariableElement field, Role role, ConfigType type, Findings findings) {
    if (type instanceof Unsupported unsupported && Roles.isClear(field)) {
      Culprit culprit = new Culprit(stage, field, role, unsupported.fault(), findings);
      switch (unsupported.fault().kind()) {
        case HIDDEN -> PlacementRules.hidden(culprit);
        case INPUT -> PlacementRules.input(culprit);
        case SECRET -> PlacementRules.secret(culprit);
        case UNPROCESSED -> InputRules.unprocessed(culprit);
        case HANDLE -> PlacementRules.handle(culprit);
        case UNKNOWN -> UnknownTypeRules.judge(culprit);
        default -> shape(culprit);
      }
    }
  }

  private static void shape(Culprit culprit) {
    switch (culprit.fault().kind()) {
      case RAW ->
        culprit.blame(
            "StageType01",
            "%s does not say what it holds",
            "Say it, as in %s.".formatted(withArguments(culprit.type())));
      case OPEN -> open(culprit);
      case ARRAY ->
        culprit.blame("StageType03", "%s can change after it was set", instead(culprit.type()));
      default -> nesting(culprit);
    }
  }

  /** What is inside of a type may not go with it. */
  private static void nesting(Culprit culprit) {
    switch (culprit.fault().kind()) {
      case NESTED_OPTIONAL ->
        culprit.blame(
            "StageType04",
            "an Optional in an Optional cannot be told from an empty one",
            "Use one Optional.");
      case KEYS ->
        culprit.blame(
            "StageType05", "the keys of %s are not String", "Use a Map<String, …>, or a List.");
      case RECURSIVE ->
        culprit.blame(
            "StageType06",
            "%s holds itself",
            "Keep the parts in a Map<String, …>, where they name one another.");
      default ->
        culprit.blame(
            "StageType07",
            "%s is a record with type parameters",
            "Write a record of its own for these types.");
    }
  }

  /** Of the variables of a stage itself another rule speaks. */
  private static void open(Culprit culprit) {
    if (culprit.type().getKind() != TypeKind.TYPEVAR
        || culprit.stage().element().getTypeParameters().isEmpty()) {
      culprit.blame("StageType02", "%s is not one type", "Name the type itself.");
    }
  }

  private static String withArguments(TypeMirror raw) {
    return MoreTypes.asTypeElement(raw).getTypeParameters().stream()
        .map(parameter -> "String")
        .collect(Collectors.joining(", ", Words.of(raw) + "<", ">"));
  }

  private static String instead(TypeMirror array) {
    TypeMirror component = MoreTypes.asArray(array).getComponentType();
    return component.getKind() == TypeKind.CHAR
        ? "Use String."
        : "Use List<%s>.".formatted(Words.of(TypeName.get(component).box()));
  }
}
