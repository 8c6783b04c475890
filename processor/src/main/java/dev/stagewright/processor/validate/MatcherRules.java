package dev.stagewright.processor.validate;

import com.google.auto.common.MoreElements;
import com.google.auto.common.MoreTypes;
import com.palantir.javapoet.ClassName;
import dev.stagewright.Build;
import dev.stagewright.Match;
import dev.stagewright.processor.model.StageModel;
import dev.stagewright.processor.read.ClassAccess;
import java.util.List;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;

/** What a matcher of the stage's own must be. */
final class MatcherRules {
  private MatcherRules() {}

  static void methods(StageModel stage, ProblemReport report) {
    for (ExecutableElement method : stage.matchMethods()) {
      judge(stage, method, report);
    }
    if (stage.matchMethods().size() + stage.match().chosen().size() > 1
        && !stage.matchMethods().isEmpty()) {
      report.blame(
          stage.matchMethods().get(stage.matchMethods().size() - 1),
          "StageMatch06",
          "%s has several matchers.".formatted(stage.qualifiedName()),
          "Keep one: a @Match method, or the match of @Stage.");
    }
  }

  private static void judge(StageModel stage, ExecutableElement method, ProblemReport report) {
    if (MoreElements.isAnnotationPresent(method, Build.class)) {
      report.blame(
          method,
          "StageMatch11",
          "%s is both @Build and @Match.".formatted(MessageNames.of(method)),
          "Let one method make results, and another choose among them.");
    } else if (!hasShape(method, stage)) {
      report.blame(
          method,
          "StageMatch05",
          "%s cannot be a matcher.".formatted(MessageNames.of(method)),
          "Declare it like this: @Match static List<%1$s> choose(List<%1$s> candidates)."
              .formatted(stage.names().rref().simpleName()));
    } else {
      use(stage, method, report);
    }
  }

  private static void use(StageModel stage, ExecutableElement method, ProblemReport report) {
    String name = MessageNames.of(method);
    if (!method.getModifiers().contains(Modifier.STATIC)) {
      report.blame(
          method,
          "StageMatch12",
          "The matcher %s is not static.".formatted(name),
          "Make it static: it chooses before there is a stage's object.");
    } else if (!ClassAccess.isVisibleMember(method, stage.element())) {
      report.blame(
          method,
          "StageMatch13",
          "The matcher %s cannot be called by the classes of the stage's package.".formatted(name),
          "Take private away, or make it public if another package declares it.");
    } else if (!method.getThrownTypes().isEmpty()) {
      report.blame(
          method,
          "StageMatch14",
          "The matcher %s declares exceptions.".formatted(name),
          "Choose by the outputs, without what may fail.");
    }
  }

  static void members(StageModel stage, ProblemReport report) {
    for (ExecutableElement method : stage.matchMethods()) {
      MoreElements.getAnnotationMirror(method, Match.class)
          .toJavaUtil()
          .filter(annotation -> !annotation.getElementValues().isEmpty())
          .ifPresent(annotation -> report.blame(
              method,
              annotation,
              "StageMatch07",
              "On a method, @Match has no members.",
              "Let the method choose, or write them in @Stage(match = @Match(…))."));
    }
  }

  private static boolean hasShape(ExecutableElement method, StageModel stage) {
    ClassName rref = stage.names().rref();
    return method.getTypeParameters().isEmpty()
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
}
