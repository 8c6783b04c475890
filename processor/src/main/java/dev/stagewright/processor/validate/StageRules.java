package dev.stagewright.processor.validate;

import dev.stagewright.processor.model.StageModel;
import dev.stagewright.processor.read.ClassAccess;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.NestingKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;

/** What the class itself must be. */
final class StageRules {
  private StageRules() {}

  /** Of what is no class, nothing else is said: its members would obey other rules. */
  static void kind(StageModel stage, ProblemReport report) {
    if (stage.element().getKind() != ElementKind.CLASS) {
      report.blame(
          stage.element(),
          "StageClass01",
          "%s is not a class.".formatted(stage.qualifiedName()),
          "Put @Stage on a concrete class.");
    }
  }

  static void concrete(StageModel stage, ProblemReport report) {
    TypeElement type = stage.element();
    if (type.getModifiers().contains(Modifier.ABSTRACT)) {
      report.blame(
          type,
          "StageClass02",
          "%s is abstract.".formatted(stage.qualifiedName()),
          "Make it concrete, or put @Stage on a subclass.");
    }
  }

  static void typeParameters(StageModel stage, ProblemReport report) {
    TypeElement type = stage.element();
    if (!type.getTypeParameters().isEmpty()) {
      report.blame(
          type,
          "StageClass03",
          "%s has type parameters.".formatted(stage.qualifiedName()),
          "Put @Stage on a subclass that says what they are.");
    }
  }

  static void nesting(StageModel stage, ProblemReport report) {
    TypeElement type = stage.element();
    if (type.getNestingKind() == NestingKind.MEMBER
        && !type.getModifiers().contains(Modifier.STATIC)) {
      report.blame(
          type,
          "StageClass04",
          "%s is an inner class.".formatted(stage.qualifiedName()),
          "Make it static.");
    } else if (!ClassAccess.isVisibleInPackage(type)) {
      report.blame(
          type,
          "StageClass05",
          "%s cannot be seen by the classes of its package.".formatted(stage.qualifiedName()),
          "Take private away from it and from the classes around it.");
    }
  }

  static void inPackage(StageModel stage, ProblemReport report) {
    if (stage.names().stage().packageName().isEmpty()) {
      report.blame(
          stage.element(),
          "StageClass06",
          "%s is in the default package.".formatted(stage.qualifiedName()),
          "Give it a package: code counts by it.");
    }
  }

  static void constructor(StageModel stage, ProblemReport report) {
    TypeElement type = stage.element();
    ElementFilter.constructorsIn(type.getEnclosedElements()).stream()
        .filter(candidate -> candidate.getParameters().isEmpty())
        .findFirst()
        .ifPresentOrElse(
            constructor -> constructor(stage, constructor, report),
            () -> report.blame(
                type,
                "StageClass07",
                "%s has no constructor without parameters.".formatted(stage.qualifiedName()),
                "Add one: the object is made first, its fields are set after."));
  }

  private static void constructor(
      StageModel stage, ExecutableElement constructor, ProblemReport report) {
    if (isHidden(constructor, stage.element())) {
      report.blame(
          constructor,
          "StageClass09",
          "The constructor of %s is private.".formatted(stage.qualifiedName()),
          "Take private away: generated code makes the object.");
    } else if (!constructor.getThrownTypes().isEmpty()) {
      report.blame(
          constructor,
          "StageClass08",
          "The constructor of %s declares exceptions.".formatted(stage.qualifiedName()),
          "Move what may fail into @Build.");
    }
  }

  /** Of a private class the constructor is private, too; that has its own rule. */
  private static boolean isHidden(ExecutableElement constructor, TypeElement type) {
    return constructor.getModifiers().contains(Modifier.PRIVATE)
        && !type.getModifiers().contains(Modifier.PRIVATE);
  }
}
