package dev.stagewright.processor.validate;

import com.google.auto.common.MoreElements;
import com.google.auto.common.MoreTypes;
import com.palantir.javapoet.ClassName;
import dev.stagewright.Match;
import dev.stagewright.processor.model.ConfigType;
import dev.stagewright.processor.model.MatchChoice;
import dev.stagewright.processor.model.OutputField;
import dev.stagewright.processor.model.StageModel;
import dev.stagewright.processor.read.Access;
import java.util.List;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;

/** How realizations may be chosen. */
final class MatchRules {
  private MatchRules() {}

  static void choice(StageModel stage, Findings findings) {
    MatchChoice match = stage.match();
    if (match.chosen().size() > 1) {
      blameMatch(
          stage,
          "StageMatch01",
          "@Match chooses %s at once.".formatted(match.chosen()),
          "Choose one.",
          findings);
    }
    if (match.latest() < 0 || match.some() < 0) {
      blameMatch(
          stage,
          "StageMatch02",
          "@Match takes less than no realization.",
          "Take 1 or more.",
          findings);
    }
    if (match.smaller() && match.best().isEmpty()) {
      blameMatch(
          stage,
          "StageMatch03",
          "smaller says nothing without best.",
          "Name the output that should be small.",
          findings);
    }
  }

  static void best(StageModel stage, Findings findings) {
    String best = stage.match().best();
    List<String> numeric = stage.values().stream()
        .filter(MatchRules::isNumeric)
        .map(OutputField::name)
        .toList();
    if (!best.isEmpty() && !numeric.contains(best)) {
      stage
          .match()
          .annotation()
          .ifPresent(annotation -> findings.blame(
              stage.element(),
              annotation,
              "best",
              "StageMatch04",
              "\"%s\" is not a numeric @Output of %s.".formatted(best, stage.qualifiedName()),
              numeric.isEmpty()
                  ? "Add one, or choose otherwise."
                  : "Name one of %s.".formatted(numeric)));
    }
  }

  static void methods(StageModel stage, Findings findings) {
    for (ExecutableElement method : stage.matchMethods()) {
      if (!isMatcher(method, stage)) {
        findings.blame(
            method,
            "StageMatch05",
            "%s cannot be a matcher.".formatted(Words.of(method)),
            "Declare it like this: @Match static List<%1$s> choose(List<%1$s> candidates)."
                .formatted(stage.names().rref().simpleName()));
      }
    }
    if (stage.matchMethods().size() + stage.match().chosen().size() > 1
        && !stage.matchMethods().isEmpty()) {
      findings.blame(
          stage.matchMethods().get(stage.matchMethods().size() - 1),
          "StageMatch06",
          "%s has several matchers.".formatted(stage.qualifiedName()),
          "Keep one: a @Match method, or the match of @Stage.");
    }
  }

  static void members(StageModel stage, Findings findings) {
    for (ExecutableElement method : stage.matchMethods()) {
      MoreElements.getAnnotationMirror(method, Match.class)
          .toJavaUtil()
          .filter(annotation -> !annotation.getElementValues().isEmpty())
          .ifPresent(annotation -> findings.blame(
              method,
              annotation,
              "StageMatch07",
              "On a method, @Match has no members.",
              "Let the method choose, or write them in @Stage(match = @Match(…))."));
    }
  }

  private static boolean isMatcher(ExecutableElement method, StageModel stage) {
    ClassName rref = stage.names().rref();
    return method.getModifiers().contains(Modifier.STATIC)
        && Access.isVisibleMember(method, stage.element())
        && method.getTypeParameters().isEmpty()
        && method.getThrownTypes().isEmpty()
        && method.getParameters().size() == 1
        && isListOf(method.getParameters().get(0).asType(), rref)
        && isListOf(method.getReturnType(), rref);
  }

  /** The handle may not be written yet; for ECJ, a list of what does not exist is no list. */
  private static boolean isListOf(TypeMirror type, ClassName rref) {
    return isNamed(type, ClassName.get(List.class))
        && type instanceof DeclaredType list
        && list.getTypeArguments().size() == 1
        && isNamed(list.getTypeArguments().get(0), rref);
  }

  private static boolean isNamed(TypeMirror type, ClassName name) {
    return switch (type.getKind()) {
      case ERROR ->
        ((DeclaredType) type).asElement().getSimpleName().contentEquals(name.simpleName());
      case DECLARED ->
        MoreTypes.asTypeElement(type).getQualifiedName().contentEquals(name.canonicalName());
      default -> false;
    };
  }

  private static boolean isNumeric(OutputField output) {
    return output.type() instanceof ConfigType.Scalar scalar && scalar.kind().isNumeric();
  }

  private static void blameMatch(
      StageModel stage, String code, String wrong, String remedy, Findings findings) {
    stage
        .match()
        .annotation()
        .ifPresent(annotation -> findings.blame(stage.element(), annotation, code, wrong, remedy));
  }
}
