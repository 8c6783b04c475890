package dev.stagewright.processor.validate;

import dev.stagewright.processor.model.ConfigField;
import dev.stagewright.processor.model.Constraint;
import dev.stagewright.processor.model.StageModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Constraints against each other, and against what the type of their field can hold. */
final class BoundRules {
  private BoundRules() {}

  static void bounds(StageModel stage, ProblemReport report) {
    stage.settable().stream()
        .filter(ConstraintRules::isJudged)
        .forEach(config -> judge(config, report));
  }

  private static void judge(ConfigField config, ProblemReport report) {
    TypeRange range = TypeRange.of(ConstraintRules.inner(config.type()));
    List<AllowedRange> spans = new ArrayList<>();
    for (Constraint constraint : config.constraints()) {
      if (ConstraintRules.isSound(config, constraint)) {
        AllowedRange span = AllowedRange.of(constraint, range);
        Optional<Endpoint> never = span.edges().stream().filter(range::excludes).findFirst();
        never.ifPresentOrElse(
            edge -> never(config, constraint, edge, report), () -> spans.add(span));
      }
    }
    contradictions(config, spans, report);
    idle(config, spans, report);
  }

  private static void never(
      ConfigField config, Constraint constraint, Endpoint edge, ProblemReport report) {
    report
        .error("StageConstraint11")
        .at(config.element(), constraint.annotation())
        .says(
            "@%s never holds: no %s is that %s.",
            constraint.name(),
            MessageNames.of(config.element().asType()),
            edge.isLower() ? "large" : "small")
        .fix("Correct it, or give %s a wider type.", config.name());
  }

  /** Reports the first contradiction; the others may follow from it. */
  private static void contradictions(
      ConfigField config, List<AllowedRange> spans, ProblemReport report) {
    for (int i = 0; i < spans.size(); i++) {
      AllowedRange span = spans.get(i);
      Optional<AllowedRange> opposite =
          spans.subList(0, i + 1).stream().filter(span::contradicts).findFirst();
      if (opposite.isPresent()) {
        contradiction(config, span.constraint(), opposite.get().constraint(), report);
        return;
      }
    }
  }

  private static void contradiction(
      ConfigField config, Constraint constraint, Constraint opposite, ProblemReport report) {
    if (constraint.equals(opposite)) {
      report
          .error("StageConstraint09")
          .at(config.element(), constraint.annotation())
          .says("The min of @Size is greater than its max.")
          .fix("Swap them.");
    } else {
      report
          .error("StageConstraint10")
          .at(config.element(), constraint.annotation())
          .says(
              "No value of %s satisfies both @%s and @%s.",
              config.name(), opposite.name(), constraint.name())
          .fix("Correct one of them.");
    }
  }

  /**
   * Reports bounds that say nothing beside others, from the end, so that of equals the later is
   * idle.
   */
  private static void idle(ConfigField config, List<AllowedRange> spans, ProblemReport report) {
    List<AllowedRange> kept = new ArrayList<>(spans);
    for (int i = kept.size() - 1; i >= 0; i--) {
      AllowedRange span = kept.remove(i);
      Optional<AllowedRange> stronger = kept.stream().filter(span::isIdleBeside).findFirst();
      if (span.isEverything()) {
        always(config, span.constraint(), report);
      } else if (stronger.isPresent()) {
        beside(config, span.constraint(), stronger.get().constraint(), report);
      } else {
        kept.add(i, span);
      }
    }
  }

  private static void always(ConfigField config, Constraint constraint, ProblemReport report) {
    report
        .warning("StageConstraint12")
        .at(config.element(), constraint.annotation())
        .says(
            "@%s always holds for %s.",
            constraint.name(), MessageNames.of(config.element().asType()))
        .fix("Remove it, or correct it.");
  }

  private static void beside(
      ConfigField config, Constraint constraint, Constraint stronger, ProblemReport report) {
    boolean isAnother = constraint.name().equals(stronger.name());
    report
        .warning("StageConstraint13")
        .at(config.element(), constraint.annotation())
        .says(
            "@%s adds nothing to %s@%s.",
            constraint.name(), isAnother ? "the other " : "", stronger.name())
        .fix("Remove it.");
  }
}
