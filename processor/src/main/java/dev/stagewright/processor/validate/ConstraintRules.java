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

/** Which constraints may stand on which fields. */
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

  /** Of a field that is wrong itself, others speak. */
  static boolean isJudged(ConfigField config) {
    return !(config.type() instanceof ConfigType.Unsupported)
        && FieldRole.isClear(config.element());
  }

  private static void judge(ConfigField config, Constraint constraint, ProblemReport report) {
    Predicate<ConfigType> fitting = FITTING.get(constraint.name());
    if (fitting == null) {
      report.blame(
          config.element(),
          constraint.annotation(),
          "StageConstraint01",
          "@%s is not checked here.".formatted(constraint.name()),
          "Use one of %s, or check the value in @Build."
              .formatted(FITTING.keySet().stream().sorted().toList()));
    } else if (!fitting.test(inner(config.type()))) {
      report.blame(
          config.element(),
          constraint.annotation(),
          "StageConstraint02",
          "@%s does not fit %s."
              .formatted(constraint.name(), MessageNames.of(config.element().asType())),
          "Put it on a field that it can judge, or take it away.");
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

  /** What an {@code Optional} holds is judged, if it holds anything. */
  static ConfigType inner(ConfigType type) {
    return type instanceof Container container && container.shape() == Shape.OPTIONAL
        ? container.element()
        : type;
  }
}
