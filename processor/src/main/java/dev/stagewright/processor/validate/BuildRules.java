package dev.stagewright.processor.validate;

import com.google.auto.common.MoreTypes;
import dev.stagewright.BuildContext;
import dev.stagewright.processor.model.StageModel;
import dev.stagewright.processor.read.ClassAccess;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** Rules for the {@code @Build} method. */
final class BuildRules {
  private BuildRules() {}

  static void instance(StageModel stage, ProblemReport report) {
    builds(stage, build -> build.getModifiers().contains(Modifier.STATIC))
        .forEach(build -> report
            .error("StageBuild03")
            .at(build)
            .says("%s is static.", MessageNames.of(build))
            .fix("Make it an instance method: it works on the fields."));
  }

  static void visible(StageModel stage, ProblemReport report) {
    builds(
            stage,
            build -> !build.getModifiers().contains(Modifier.STATIC)
                && !ClassAccess.isVisibleMember(build, stage.element()))
        .forEach(build -> report
            .error("StageBuild04")
            .at(build)
            .says(
                "%s cannot be called by the classes of the stage's package.",
                MessageNames.of(build))
            .fix("Remove private, or make it public if another package declares it."));
  }

  static void result(StageModel stage, ProblemReport report) {
    builds(stage, build -> build.getReturnType().getKind() != TypeKind.VOID)
        .forEach(build -> report
            .error("StageBuild05")
            .at(build)
            .says("%s returns a value.", MessageNames.of(build))
            .fix("Return void, and set an @Output field."));
  }

  static void parameters(StageModel stage, ProblemReport report) {
    builds(
            stage,
            build -> build.getTypeParameters().isEmpty()
                && !takesContextOrNothing(build.getParameters()))
        .forEach(build -> report
            .error("StageBuild06")
            .at(build)
            .says("%s has parameters that a build cannot have.", MessageNames.of(build))
            .fix("Take no parameter, or one BuildContext; everything else is a @Config field."));
    builds(stage, build -> !build.getTypeParameters().isEmpty())
        .forEach(build -> report
            .error("StageBuild11")
            .at(build)
            .says("%s has type parameters.", MessageNames.of(build))
            .fix("Remove them: the store could not choose them."));
  }

  static void exceptions(StageModel stage, ProblemReport report) {
    builds(
            stage,
            build -> !build.getThrownTypes().stream().allMatch(BuildRules::isExceptionOrError))
        .forEach(build -> report
            .error("StageBuild07")
            .at(build)
            .says(
                "%s declares a Throwable that is neither an Exception nor an Error.",
                MessageNames.of(build))
            .fix("Declare Exception, or the exceptions that it throws."));
  }

  private static Stream<ExecutableElement> builds(
      StageModel stage, Predicate<ExecutableElement> wrong) {
    return stage.builds().stream().filter(wrong);
  }

  /**
   * Tells whether a method may throw a type. Type variables belong to methods with type parameters,
   * which have a rule of their own.
   */
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
