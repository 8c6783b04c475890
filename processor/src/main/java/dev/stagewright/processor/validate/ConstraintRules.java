package dev.stagewright.processor.validate;

import dev.stagewright.processor.model.ConfigField;
import dev.stagewright.processor.model.ConfigType;
import dev.stagewright.processor.model.ConfigType.Container;
import dev.stagewright.processor.model.ConfigType.Scalar;
import dev.stagewright.processor.model.ConfigType.Shape;
import dev.stagewright.processor.model.Constraint;
import dev.stagewright.processor.model.StageModel;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

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

  static void constraints(StageModel stage, Findings findings) {
    for (ConfigField config : stage.settable()) {
      if (!(config.type() instanceof ConfigType.Unsupported)) {
        config.constraints().forEach(constraint -> judge(config, constraint, findings));
      }
    }
  }

  private static void judge(ConfigField config, Constraint constraint, Findings findings) {
    Predicate<ConfigType> fitting = FITTING.get(constraint.name());
    if (fitting == null) {
      findings.blame(
          config.element(),
          constraint.annotation(),
          "StageConstraint01",
          "@%s is not checked here.".formatted(constraint.name()),
          "Use one of %s, or check the value in @Build."
              .formatted(FITTING.keySet().stream().sorted().toList()));
    } else if (!fitting.test(inner(config.type()))) {
      findings.blame(
          config.element(),
          constraint.annotation(),
          "StageConstraint02",
          "@%s does not fit %s."
              .formatted(constraint.name(), Words.of(config.element().asType())),
          "Put it on a field that it can judge, or take it away.");
    } else {
      fault(constraint)
          .ifPresent(fault -> findings.blame(
              config.element(),
              constraint.annotation(),
              "StageConstraint03",
              "@%s can never hold: %s.".formatted(constraint.name(), fault),
              "Correct it."));
    }
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
  private static ConfigType inner(ConfigType type) {
    return type instanceof Container container && container.shape() == Shape.OPTIONAL
        ? container.element()
        : type;
  }

  private static Optional<String> fault(Constraint constraint) {
    return switch (constraint.name()) {
      case "Pattern" -> patternFault(constraint.value("regexp", String.class));
      case "DecimalMin", "DecimalMax" -> numberFault(constraint.value("value", String.class));
      case "Size" ->
        constraint.value("min", Integer.class) > constraint.value("max", Integer.class)
            ? Optional.of("min is greater than max")
            : Optional.empty();
      default -> Optional.empty();
    };
  }

  private static Optional<String> patternFault(String regexp) {
    try {
      Pattern.compile(regexp);
      return Optional.empty();
    } catch (PatternSyntaxException e) {
      return Optional.of("its pattern is broken, " + e.getDescription());
    }
  }

  private static Optional<String> numberFault(String number) {
    try {
      new BigDecimal(number);
      return Optional.empty();
    } catch (NumberFormatException e) {
      return Optional.of("\"%s\" is not a number".formatted(number));
    }
  }
}
