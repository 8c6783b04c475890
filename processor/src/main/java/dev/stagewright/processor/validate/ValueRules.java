package dev.stagewright.processor.validate;

import dev.stagewright.processor.model.ConfigField;
import dev.stagewright.processor.model.Constraint;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** Rules for the values of a constraint, taken by itself. */
final class ValueRules {
  private ValueRules() {}

  static void judge(ConfigField config, Constraint constraint, ProblemReport report) {
    switch (constraint.name()) {
      case "Pattern" -> pattern(config, constraint, report);
      case "DecimalMin", "DecimalMax" -> number(config, constraint, report);
      case "Size" -> size(config, constraint, report);
      default -> {}
    }
    unread(config, constraint, report);
  }

  private static void pattern(ConfigField config, Constraint constraint, ProblemReport report) {
    patternFault(constraint.value("regexp", String.class))
        .ifPresent(fault -> report
            .error("StageConstraint03")
            .at(config.element(), constraint.annotation(), "regexp")
            .says("The pattern of %s is broken: %s.", config.name(), fault)
            .fix("Correct it."));
  }

  private static Optional<String> patternFault(String regexp) {
    try {
      Pattern.compile(regexp);
      return Optional.empty();
    } catch (PatternSyntaxException e) {
      return Optional.of(e.getDescription());
    }
  }

  private static void number(ConfigField config, Constraint constraint, ProblemReport report) {
    String number = constraint.value("value", String.class);
    try {
      new BigDecimal(number);
    } catch (NumberFormatException e) {
      report
          .error("StageConstraint07")
          .at(config.element(), constraint.annotation(), "value")
          .says("\"%s\" is not a number.", number)
          .fix("Write digits, as in \"0.5\".");
    }
  }

  private static void size(ConfigField config, Constraint constraint, ProblemReport report) {
    for (String member : List.of("min", "max")) {
      int size = constraint.value(member, Integer.class);
      if (size < 0) {
        report
            .error("StageConstraint08")
            .at(config.element(), constraint.annotation(), member)
            .says("A size cannot be %s.", size)
            .fix("Use 0 or more.");
      }
    }
  }

  /** Warns of groups and payloads: every constraint is checked, always. */
  private static void unread(ConfigField config, Constraint constraint, ProblemReport report) {
    for (String member : List.of("groups", "payload")) {
      if (!constraint.value(member, List.class).isEmpty()) {
        report
            .warning("StageConstraint14")
            .at(config.element(), constraint.annotation(), member)
            .says("@%s is always checked, whatever its %s.", constraint.name(), member)
            .fix("Remove %s.", member);
      }
    }
  }
}
