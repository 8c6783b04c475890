package dev.stagewright.processor.validate;

import com.google.auto.common.MoreTypes;
import dev.stagewright.BuildContext;
import dev.stagewright.processor.model.StageModel;
import dev.stagewright.processor.read.Access;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** What the {@code @Build} method must be. */
final class BuildRules {
  private BuildRules() {}

  static void one(StageModel stage, Findings findings) {
    if (stage.builds().isEmpty()) {
      findings.blame(
          stage.element(),
          "StageBuild01",
          "%s has no @Build method.".formatted(stage.qualifiedName()),
          "Annotate the method that does the work.");
    }
    stage.builds().stream()
        .skip(1)
        .forEach(build -> findings.blame(
            build,
            "StageBuild02",
            "%s has a second @Build method, %s.".formatted(stage.qualifiedName(), Words.of(build)),
            "Keep one, and let it call the others."));
  }

  static void instance(StageModel stage, Findings findings) {
    for (ExecutableElement build : stage.builds()) {
      Set<Modifier> modifiers = build.getModifiers();
      if (modifiers.contains(Modifier.STATIC) || modifiers.contains(Modifier.ABSTRACT)) {
        findings.blame(
            build,
            "StageBuild03",
            "%s is static or abstract.".formatted(Words.of(build)),
            "Make it an ordinary instance method.");
      }
    }
  }

  static void visible(StageModel stage, Findings findings) {
    for (ExecutableElement build : stage.builds()) {
      if (!Access.isVisibleMember(build, stage.element())) {
        findings.blame(
            build,
            "StageBuild04",
            "%s cannot be called by the classes of the stage's package.".formatted(Words.of(build)),
            "Take private away, or make it public if another package declares it.");
      }
    }
  }

  static void result(StageModel stage, Findings findings) {
    for (ExecutableElement build : stage.builds()) {
      if (build.getReturnType().getKind() != TypeKind.VOID) {
        findings.blame(
            build,
            "StageBuild05",
            "%s returns a value.".formatted(Words.of(build)),
            "Return void, and set an @Output field.");
      }
    }
  }

  static void parameters(StageModel stage, Findings findings) {
    for (ExecutableElement build : stage.builds()) {
      if (!build.getTypeParameters().isEmpty() || !takesContextOrNothing(build.getParameters())) {
        findings.blame(
            build,
            "StageBuild06",
            "%s asks for more than a build can give.".formatted(Words.of(build)),
            "Take no parameter, or one BuildContext; everything else is a @Config field.");
      }
    }
  }

  static void exceptions(StageModel stage, Findings findings) {
    for (ExecutableElement build : stage.builds()) {
      if (!build.getThrownTypes().stream().allMatch(BuildRules::isExceptionOrError)) {
        findings.blame(
            build,
            "StageBuild07",
            "%s throws more than exceptions.".formatted(Words.of(build)),
            "Declare Exception, or what it throws indeed.");
      }
    }
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
