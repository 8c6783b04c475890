package dev.stagewright.processor.validate;

import com.google.auto.common.MoreTypes;
import dev.stagewright.processor.model.ConfigField;
import dev.stagewright.processor.model.ConfigType;
import dev.stagewright.processor.model.StageModel;
import dev.stagewright.processor.model.TypeFault;
import java.util.Optional;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeKind;

/** A class that was to be a stage is blamed itself, and not each of its uses. */
final class ForgottenRules {
  private ForgottenRules() {}

  static void inputs(StageModel stage, KnownTypes known, ProblemReport report) {
    for (ConfigField config : stage.configs()) {
      find(config, known)
          .ifPresent(type -> report
              .error(UnknownTypeRules.NO_STAGE)
              .at(type)
              .says(
                  "%s is an input of %s, but not a stage.",
                  type.getQualifiedName(), stage.qualifiedName())
              .fix("Annotate it @Stage."));
    }
  }

  /**
   * Finds it where it can be put right: an abstract class is meant for others, so its use is wrong.
   */
  static Optional<TypeElement> find(ConfigField config, KnownTypes known) {
    return Optional.of(config.type())
        .filter(type -> FieldRole.isClear(config.element()))
        .filter(ConfigType.Unsupported.class::isInstance)
        .map(type -> ((ConfigType.Unsupported) type).fault())
        .filter(fault -> fault.kind() == TypeFault.Kind.UNKNOWN)
        .filter(fault -> fault.culprit().getKind() == TypeKind.DECLARED)
        .map(fault -> MoreTypes.asTypeElement(fault.culprit()))
        .filter(type -> type.getKind() == ElementKind.CLASS)
        .filter(type -> !type.getModifiers().contains(Modifier.ABSTRACT))
        .filter(type -> known.holds(type) && UnknownTypeRules.isAlmostStage(type));
  }
}
