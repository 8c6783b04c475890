package dev.stagewright.processor.validate;

import dev.stagewright.processor.model.ConfigField;
import dev.stagewright.processor.model.ConfigType;
import dev.stagewright.processor.model.ConfigType.Container;
import dev.stagewright.processor.model.ConfigType.Scalar;
import dev.stagewright.processor.model.ConfigType.Shape;
import dev.stagewright.processor.model.Constraint;
import dev.stagewright.processor.model.StageModel;
import java.util.Map;
import java.util.function.Predicate;

/** Rules on which constraints may stand on which fields. */
final class ConstraintRules {
  private static final Map<String, Predicate<ConfigType>> FITTING = Map.ofEntries(
      Map.entry("Min", ConstraintRules::isNumber),
      Map.entry("Max", ConstraintRules::isNumber),
      Map.entry("DecimalMin", ConstraintRules::isNumber),
      Map.entry("DecimalMax", ConstraintRules::isNumber),
      Map.entry("Positive", ConstraintRules::isNumber),
      Map.entry("PositiveOrZero", ConstraintRules::isNumber),
      Map.entry("Negative", ConstraintRules::isNumber),
      Map.entry("NegativeOrZero", ConstraintRules::isNumber),
      Map.entry("NotBlank", ConstraintRules::isText),
      Map.entry("Pattern", ConstraintRules::isText),
      Map.entry("NotEmpty", ConstraintRules::isSized),
      Map.entry("Size", ConstraintRules::isSized),
      Map.entry("NotNull", type -> true));

  private ConstraintRules() {}

  static void constraints(StageModel stage, ProblemReport report) {
    for (ConfigField config : stage.settable()) {
      if (isJudged(config)) {
        config.constraints().forEach(constraint -> judge(config, constraint, report));
      }
    }
  }

  /**
   * Tells whether constraints of a field are judged: if the field itself is wrong, other rules
   * speak.
   */
  static boolean isJudged(ConfigField config) {
    return !(config.type() instanceof ConfigType.Unsupported)
        && FieldRole.isClear(config.element());
  }

  private static void judge(ConfigField config, Constraint constraint, ProblemReport report) {
    Predicate<ConfigType> fitting = FITTING.get(constraint.name());
    if (fitting == null) {
      report
          .error("StageConstraint01")
          .at(config.element(), constraint.annotation())
          .says("@%s is not checked here.", constraint.name())
          .fix(
              "Use one of %s, or check the value in @Build.",
              FITTING.keySet().stream().sorted().toList());
    } else if (!fitting.test(inner(config.type()))) {
      report
          .error("StageConstraint02")
          .at(config.element(), constraint.annotation())
          .says(
              "@%s does not fit %s.",
              constraint.name(), MessageNames.of(config.element().asType()))
          .fix("Put it on a field that it can judge, or remove it.");
    } else {
      ValueRules.judge(config, constraint, report);
    }
  }

  /** Tells whether a constraint can be judged together with others. */
  static boolean isSound(ConfigField config, Constraint constraint) {
    ProblemReport own = new ProblemReport();
    judge(config, constraint, own);
    return own.problems().stream().noneMatch(Problem::isError);
  }

  private static boolean isNumber(ConfigType type) {
    return type instanceof Scalar scalar && scalar.kind().isNumeric();
  }

  private static boolean isText(ConfigType type) {
    return type instanceof Scalar scalar && scalar.kind() == ConfigType.Kind.TEXT;
  }

  private static boolean isSized(ConfigType type) {
    return isText(type)
        || (type instanceof Container container && container.shape() != Shape.OPTIONAL);
  }

  /** Returns the type that is judged: of an {@code Optional}, the one inside. */
  static ConfigType inner(ConfigType type) {
    return type instanceof Container container && container.shape() == Shape.OPTIONAL
        ? container.element()
        : type;
  }
}
