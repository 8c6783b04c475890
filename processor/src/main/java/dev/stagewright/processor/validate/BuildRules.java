package dev.stagewright.processor.validate;

import com.google.auto.common.MoreTypes;
import dev.stagewright.BuildContext;
import dev.stagewright.processor.model.StageModel;
import dev.stagewright.processor.read.ClassAccess;
import java.util.List;
import java.util.function.Predicate;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** What the {@code @Build} method must be. */
final class BuildRules {
  private BuildRules() {}

  static void instance(StageModel stage, ProblemReport report) {
    blameWhere(
        build -> build.getModifiers().contains(Modifier.STATIC),
        stage,
        report,
        "StageBuild03",
        "is static",
        "Make it an instance method: it works on the fields.");
  }

  static void visible(StageModel stage, ProblemReport report) {
    blameWhere(
        build -> !build.getModifiers().contains(Modifier.STATIC)
            && !ClassAccess.isVisibleMember(build, stage.element()),
        stage,
        report,
        "StageBuild04",
        "cannot be called by the classes of the stage's package",
        "Take private away, or make it public if another package declares it.");
  }

  static void result(StageModel stage, ProblemReport report) {
    blameWhere(
        build -> build.getReturnType().getKind() != TypeKind.VOID,
        stage,
        report,
        "StageBuild05",
        "returns a value",
        "Return void, and set an @Output field.");
  }

  static void parameters(StageModel stage, ProblemReport report) {
    blameWhere(
        build ->
            build.getTypeParameters().isEmpty() && !takesContextOrNothing(build.getParameters()),
        stage,
        report,
        "StageBuild06",
        "asks for more than a build can give",
        "Take no parameter, or one BuildContext; everything else is a @Config field.");
    blameWhere(
        build -> !build.getTypeParameters().isEmpty(),
        stage,
        report,
        "StageBuild11",
        "has type parameters",
        "Take them away: nobody would say what they are.");
  }

  static void exceptions(StageModel stage, ProblemReport report) {
    blameWhere(
        build -> !build.getThrownTypes().stream().allMatch(BuildRules::isExceptionOrError),
        stage,
        report,
        "StageBuild07",
        "throws more than exceptions",
        "Declare Exception, or what it throws indeed.");
  }

  private static void blameWhere(
      Predicate<ExecutableElement> wrong,
      StageModel stage,
      ProblemReport report,
      String code,
      String clause,
      String remedy) {
    stage.builds().stream()
        .filter(wrong)
        .forEach(build ->
            report.blame(build, code, MessageNames.of(build) + " " + clause + ".", remedy));
  }

  /** Type variables belong to methods with type parameters, which have a rule of their own. */
  private static boolean isExceptionOrError(TypeMirror thrown) {
    TypeMirror type = thrown;
    while (type.getKind() == TypeKind.DECLARED && !MoreTypes.isTypeOf(Throwable.class, type)) {
      if (MoreTypes.isTypeOf(Exception.class, type) || MoreTypes.isTypeOf(Error.class, type)) {
        return true;
      }
      type = MoreTypes.asTypeElement(type).getSuperclass();
    }
    return type.getKind() != TypeKind.DECLARED;
  }

  private static boolean takesContextOrNothing(List<? extends VariableElement> parameters) {
    return parameters.isEmpty()
        || (parameters.size() == 1 && isContext(parameters.get(0).asType()));
  }

  private static boolean isContext(TypeMirror type) {
    return type.getKind() == TypeKind.DECLARED && MoreTypes.isTypeOf(BuildContext.class, type);
  }
}
