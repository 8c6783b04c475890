package dev.stagewright.processor.validate;

import dev.stagewright.processor.model.StageModel;
import dev.stagewright.processor.read.ClassAccess;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.NestingKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;

/** Rules for the class itself. */
final class StageRules {
  private StageRules() {}

  /** Reports a stage that is no class, alone: its members would obey other rules. */
  static void kind(StageModel stage, ProblemReport report) {
    if (stage.element().getKind() != ElementKind.CLASS) {
      report
          .error("StageClass01")
          .at(stage.element())
          .says("%s is not a class.", stage.qualifiedName())
          .fix("Put @Stage on a concrete class.");
    }
  }

  static void concrete(StageModel stage, ProblemReport report) {
    TypeElement type = stage.element();
    if (type.getModifiers().contains(Modifier.ABSTRACT)) {
      report
          .error("StageClass02")
          .at(type)
          .says("%s is abstract.", stage.qualifiedName())
          .fix("Make it concrete, or put @Stage on a subclass.");
    }
  }

  static void typeParameters(StageModel stage, ProblemReport report) {
    TypeElement type = stage.element();
    if (!type.getTypeParameters().isEmpty()) {
      report
          .error("StageClass03")
          .at(type)
          .says("%s has type parameters.", stage.qualifiedName())
          .fix("Put @Stage on a subclass that names the types.");
    }
  }

  static void nesting(StageModel stage, ProblemReport report) {
    TypeElement type = stage.element();
    if (type.getNestingKind() == NestingKind.MEMBER
        && !type.getModifiers().contains(Modifier.STATIC)) {
      report
          .error("StageClass04")
          .at(type)
          .says("%s is an inner class.", stage.qualifiedName())
          .fix("Make it static.");
    } else if (!ClassAccess.isVisibleInPackage(type)) {
      report
          .error("StageClass05")
          .at(type)
          .says("%s cannot be seen by the classes of its package.", stage.qualifiedName())
          .fix("Remove private from it and from the classes around it.");
    }
  }

  static void inPackage(StageModel stage, ProblemReport report) {
    if (stage.names().stage().packageName().isEmpty()) {
      report
          .error("StageClass06")
          .at(stage.element())
          .says("%s is in the default package.", stage.qualifiedName())
          .fix("Put it in a package: packages tell which code counts.");
    }
  }

  static void constructor(StageModel stage, ProblemReport report) {
    TypeElement type = stage.element();
    ElementFilter.constructorsIn(type.getEnclosedElements()).stream()
        .filter(candidate -> candidate.getParameters().isEmpty())
        .findFirst()
        .ifPresentOrElse(
            constructor -> constructor(stage, constructor, report),
            () -> report
                .error("StageClass07")
                .at(type)
                .says("%s has no constructor without parameters.", stage.qualifiedName())
                .fix("Add one: the object is made first, its fields are set after."));
  }

  private static void constructor(
      StageModel stage, ExecutableElement constructor, ProblemReport report) {
    if (isHidden(constructor, stage.element())) {
      report
          .error("StageClass09")
          .at(constructor)
          .says("The constructor of %s is private.", stage.qualifiedName())
          .fix("Remove private: generated code makes the object.");
    } else if (!constructor.getThrownTypes().isEmpty()) {
      report
          .error("StageClass08")
          .at(constructor)
          .says("The constructor of %s declares exceptions.", stage.qualifiedName())
          .fix("Move what may fail into @Build.");
    }
  }

  /**
   * Tells whether a constructor is private in a class that is not. Of a private class the
   * constructor is private, too; that has its own rule.
   */
  private static boolean isHidden(ExecutableElement constructor, TypeElement type) {
    return constructor.getModifiers().contains(Modifier.PRIVATE)
        && !type.getModifiers().contains(Modifier.PRIVATE);
  }
}
