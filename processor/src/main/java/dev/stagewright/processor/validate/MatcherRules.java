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

/** Rules for a matcher of the stage's own. */
final class MatcherRules {
  private MatcherRules() {}

  static void methods(StageModel stage, ProblemReport report) {
    for (ExecutableElement method : stage.matchMethods()) {
      judge(stage, method, report);
    }
    if (stage.matchMethods().size() + stage.match().chosen().size() > 1
        && !stage.matchMethods().isEmpty()) {
      report
          .error("StageMatch06")
          .at(stage.matchMethods().get(stage.matchMethods().size() - 1))
          .says("%s has several matchers.", stage.qualifiedName())
          .fix("Keep one: a @Match method, or the match of @Stage.");
    }
  }

  private static void judge(StageModel stage, ExecutableElement method, ProblemReport report) {
    if (MoreElements.isAnnotationPresent(method, Build.class)) {
      report
          .error("StageMatch11")
          .at(method)
          .says("%s is both @Build and @Match.", MessageNames.of(method))
          .fix("Let one method make results, and another choose among them.");
    } else if (!hasShape(method, stage)) {
      report
          .error("StageMatch05")
          .at(method)
          .says("%s cannot be a matcher.", MessageNames.of(method))
          .fix(
              "Declare it like this: @Match static List<%1$s> choose(List<%1$s> candidates).",
              stage.names().rref().simpleName());
    } else {
      use(stage, method, report);
    }
  }

  private static void use(StageModel stage, ExecutableElement method, ProblemReport report) {
    String name = MessageNames.of(method);
    if (!method.getModifiers().contains(Modifier.STATIC)) {
      report
          .error("StageMatch12")
          .at(method)
          .says("The matcher %s is not static.", name)
          .fix("Make it static: it is called before an object of the stage exists.");
    } else if (!ClassAccess.isVisibleMember(method, stage.element())) {
      report
          .error("StageMatch13")
          .at(method)
          .says("The matcher %s cannot be called by the classes of the stage's package.", name)
          .fix("Remove private, or make it public if another package declares it.");
    } else if (!method.getThrownTypes().isEmpty()) {
      report
          .error("StageMatch14")
          .at(method)
          .says("The matcher %s declares exceptions.", name)
          .fix("Handle them in the matcher: a choice may not fail.");
    }
  }

  static void members(StageModel stage, ProblemReport report) {
    for (ExecutableElement method : stage.matchMethods()) {
      MoreElements.getAnnotationMirror(method, Match.class)
          .toJavaUtil()
          .filter(annotation -> !annotation.getElementValues().isEmpty())
          .ifPresent(annotation -> report
              .error("StageMatch07")
              .at(method, annotation)
              .says("On a method, @Match has no members.")
              .fix("Let the method choose, or write them in @Stage(match = @Match(…))."));
    }
  }

  private static boolean hasShape(ExecutableElement method, StageModel stage) {
    ClassName rref = stage.names().rref();
    return method.getTypeParameters().isEmpty()
        && method.getParameters().size() == 1
        && isListOf(method.getParameters().get(0).asType(), rref)
        && isListOf(method.getReturnType(), rref);
  }

  /**
   * Tells whether a type is a list of handles. The handle may not be written yet; for ECJ, a list
   * of what does not exist is no list.
   */
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
